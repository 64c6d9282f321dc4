import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * For `medusa exec`: calls what no route of the admin calls by itself but Medusa does for the loser
 * of a race. Writes the error it got, or nothing, into the file named second.
 */
export default async function cancelPayment({ container, args }: ExecArgs): Promise<void> {
  const [paymentId, file] = args
  const refusal = await container
    .resolve(Modules.PAYMENT)
    .cancelPayment(paymentId)
    .then(
      () => "",
      (error: Error) => error.message
    )
  writeFileSync(file, refusal)
}
