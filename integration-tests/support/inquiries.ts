import { sql } from "./database"
import { eventually } from "./eventually"
import { hurryInquiry, makeOlder } from "./hurry"
import { transactionOf } from "./journal"

const THREE_HOURS = 3 * 3600

/**
 * Has the reconciler ask about a payment, unless `trigger` brings that about in another way, and
 * waits until its answer is worked in. The payment is made three hours old for it: such a one is
 * asked daily and as soon as it expires, so any other inquiry within the hour is either still due or
 * with a worker.
 */
export async function untilAsked(
  txnId: string,
  url?: string,
  trigger: () => PromiseLike<unknown> = () => hurryInquiry(txnId, url)
): Promise<void> {
  await makeOlder(txnId, THREE_HOURS, url)
  const { inquiries } = await transactionOf(txnId, url)
  let triggered = false
  await eventually(
    async () => {
      const [row] = await sql<{ asked: boolean; resting: boolean }>(
        `select inquiries > $2 as asked,
           (next_inquiry_at is null or next_inquiry_at > now() + interval '1 hour'
             or abs(extract(epoch from next_inquiry_at - expires_at) - 1) < 0.01) as resting
         from payment_transaction where id = $1`,
        [txnId, inquiries],
        url
      )
      // A callback that is settled meanwhile puts the next inquiry off again.
      if (!row.asked && (row.resting || !triggered)) {
        triggered = true
        await trigger()
      }
      return row.asked && row.resting
    },
    `the reconciler has asked about ${txnId}`,
    25_000
  )
}
