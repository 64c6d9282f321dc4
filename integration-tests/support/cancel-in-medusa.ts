import { readFileSync } from "node:fs"
import { join } from "node:path"
import { accounts } from "../setup/accounts"
import { facts } from "../setup/facts"
import { medusaCommand } from "../setup/medusa"
import { testDir } from "../setup/test-dir"

/** Medusa's own cancel of a payment, which no admin route calls by itself. Its error, or "". */
export async function cancelInMedusa(paymentId: string): Promise<string> {
  const file = join(testDir, `cancel-${paymentId}.txt`)
  const { databaseUrl, sandboxUrl } = facts()
  await medusaCommand(["exec", "./integration-tests/support/cancel-payment.ts", paymentId, file], {
    databaseUrl,
    sandboxUrl,
    env: accounts(),
  })
  return readFileSync(file, "utf8")
}
