import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requireAccount } from "../accounts/require-account"
import { readSafely } from "../callbacks/judge-callback"
import type { CallbackReading } from "../gateways/contract"
import {
  findByReading,
  findTransactionNow,
  rawOf,
  type StoredCallback,
} from "../modules/payment-journal/store"
import { toMedusaError } from "../providers/base/to-medusa-error"
import { foresee, type Foreseen } from "../settling/foresee"
import { refusalOf } from "../settling/refusal"
import { requireProcessable } from "./require-callback"

/**
 * What processing a stored callback again would do: its bytes are read anew, the gateway is asked
 * once, and nothing is written anywhere. Throws `MedusaError`.
 */
export async function previewCallback(container: MedusaContainer, id: string): Promise<Foreseen> {
  const stored = await requireProcessable(container, id)
  try {
    return await foreseeCallback(container, stored)
  } catch (error) {
    throw toMedusaError(error, `What callback ${id} would do could not be found out`)
  }
}

async function foreseeCallback(
  container: MedusaContainer,
  stored: StoredCallback
): Promise<Foreseen> {
  const account = requireAccount(container, stored.account)
  const reading = readSafely({ account, raw: rawOf(stored) })
  if (!reading || reading.ignore) {
    return { would: "ignore", reason: reading?.ignore ?? "unreadable_body", truth: null }
  }
  const found = await findPayment(container, stored, reading)
  const refusal = refusalOf(
    {
      claimed_reference: reading.reference,
      claimed_gateway_id: reading.gatewayId,
      warnings: reading.warnings,
    },
    found?.transaction ?? null
  )
  if (!found || refusal) {
    return { would: "ignore", reason: refusal ?? "unknown_transaction", truth: null }
  }
  const { transaction, now } = found
  if (reading.claimedState === "opened" && stored.transaction_id && transaction.opened_at) {
    return { would: "nothing", reason: "opened_as_known", truth: null }
  }
  return foresee(container, transaction, now)
}

/** Its payment, found as settling would find it, but without noting anything. */
async function findPayment(
  container: MedusaContainer,
  { account, transaction_id }: StoredCallback,
  reading: CallbackReading
) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = transaction_id ?? (await findByReading(db, account, reading))?.id
  if (id) {
    return findTransactionNow(db, id)
  }
  const { client } = requireAccount(container, account)
  const reference = reading.gatewayId && (await client.locate?.(reading.gatewayId))
  const named = reference ? await findByReading(db, account, { reference, gatewayId: null }) : null
  return named && findTransactionNow(db, named.id)
}
