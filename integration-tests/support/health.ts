import type { AccountDescription } from "../../src/health/describe-account"
import type { Finding } from "../../src/health/findings"
import { Admin } from "./admin"
import { eventually } from "./eventually"

type Callback = { id: string; label: string; cause: string | null; received_at: string }

/** The health of an account as it comes out of the admin API. */
export type Health = {
  counts: { verified: number; hint: number; refused: number; inquiry: number; limit: number } & {
    statuses: Record<string, number>
  }
  last_verified: Callback | null
  last_refused: Callback | null
  unsettled_callback: Callback | null
  unfinished_payment: { id: string } | null
  silence: { state: string; started: number; paid: number; heard: number; paid_unheard: number }
  retry: { callback: Callback; until: string | null; next: string | null } | null
  clock: { database_ahead_ms: number; gateway_ahead_ms: number | null }
  alarms: Finding[]
}

type Account = AccountDescription & { health: Health }

const admin = new Admin()

/** Reads one account of the common test server. */
export async function accountOf(key: string): Promise<Account> {
  const { status, body } = await admin.request("get", `/admin/payment-accounts/${key}`)
  if (status !== 200) {
    throw new Error(`Account ${key} was not read: ${status} ${JSON.stringify(body)}`)
  }
  return body.payment_account
}

export const healthOf = async (key: string): Promise<Health> => (await accountOf(key)).health

/** Codes of what a person is told about an account. */
export const alarmsOf = (health: Health): string[] => health.alarms.map(({ code }) => code)

/** Waits until a callback of the account is refused, and returns its health then. */
export function untilRefused(key: string, cause: string): Promise<Health> {
  return eventually(async () => {
    const health = await healthOf(key)
    return health.last_refused?.cause === cause ? health : null
  }, `a callback of ${key} refused because of ${cause}`)
}
