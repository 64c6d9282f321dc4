import { rows, type Database } from "./database"

/** Keeps a further id of the gateway under its name. */
export async function rememberGatewayId(
  db: Database,
  id: string,
  name: string,
  value: string
): Promise<void> {
  await rows(
    db,
    `update payment_transaction set gateway_ids = coalesce(gateway_ids, '{}') || ?::jsonb,
       updated_at = now() where id = ?`,
    [JSON.stringify({ [name]: value }), id]
  )
}

/** Keeps what the shop gave for the capture or for refunds. */
export async function setDetails(
  db: Database,
  id: string,
  purpose: "capture" | "refund",
  details: Record<string, unknown>
): Promise<void> {
  await rows(
    db,
    `update payment_transaction set ${purpose}_details = ?, updated_at = now() where id = ?`,
    [JSON.stringify(details), id]
  )
}
