import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findCallback, isCallbackId, type StoredCallback } from "../modules/payment-journal/store"

/** The callback with this id, or a 404 that says so. Text that is no id never reaches the database. */
export async function requireCallback(
  container: MedusaContainer,
  id: string
): Promise<StoredCallback> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const stored = isCallbackId(id) ? await findCallback(db, id) : null
  if (!stored) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no callback with this id")
  }
  return stored
}

/** Why a callback cannot be processed again, as a code; null when it can. */
export function obstacleOf({
  authenticity,
  channel,
  status,
}: Pick<StoredCallback, "authenticity" | "channel" | "status">) {
  if (authenticity === "refused") {
    return "refused"
  }
  if (channel === "inquiry") {
    return "inquiry"
  }
  return status === "in_progress" ? "in_progress" : null
}

/** A callback that can be processed again; a `MedusaError` that says what to do about any other. */
export async function requireProcessable(
  container: MedusaContainer,
  id: string
): Promise<StoredCallback> {
  const stored = await requireCallback(container, id)
  const obstacle = obstacleOf(stored)
  if (obstacle) {
    const remedy = {
      refused: `was refused (${stored.cause}) and is never processed unproven. Mend what it was refused for, then verify it again.`,
      inquiry: `is an inquiry of ours and no message. Inquire about payment ${stored.transaction_id} instead.`,
      in_progress: "is being processed at this moment. Look again in a few seconds.",
    }
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Callback ${id} ${remedy[obstacle]}`)
  }
  return stored
}
