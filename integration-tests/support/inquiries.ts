import { eventually } from "./eventually"
import { hurryInquiry } from "./hurry"
import { transactionOf } from "./journal"
import { sql } from "./database"

/**
 * Has the reconciler ask about a payment and waits until its answer is worked in. While a worker
 * has the payment, its next inquiry lies two minutes ahead; the schedule of a payment less than a
 * minute old puts it nearer, further or nowhere.
 */
export async function untilAsked(txnId: string, url?: string): Promise<void> {
  const { inquiries } = await transactionOf(txnId, url)
  await hurryInquiry(txnId, url)
  await eventually(
    async () => {
      const [row] = await sql<{ done: boolean }>(
        `select inquiries > $2 and (next_inquiry_at is null
           or next_inquiry_at not between now() + interval '61 seconds' and now() + interval '120 seconds') as done
         from payment_transaction where id = $1`,
        [txnId, inquiries],
        url
      )
      return row.done
    },
    `the reconciler has asked about ${txnId}`,
    25_000
  )
}
