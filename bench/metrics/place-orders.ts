import { openLoop } from "../load/open-loop"
import { untilAllOrdered } from "../load/orders"
import { connectTo } from "../load/send"
import type { Checkout, OurCheckout } from "../load/checkouts"
import { syok2pay } from "../messages"
import type { Running } from "../world/world"

/** Callbacks a second in a flood: many times what anybody settles. */
export const FLOOD_RATE = 200

const AMOUNT = 128.4

/** A flood of callbacks. Returns the milliseconds from the first one to the last order. */
export async function placedByUs({ url, db }: Running, checkouts: OurCheckout[]): Promise<number> {
  const target = connectTo(url)
  const begun = performance.now()
  await openLoop(target, checkouts.map(syok2pay.paid), FLOOD_RATE)
  const ended = await untilAllOrdered(
    db,
    checkouts.map(({ cartId }) => cartId),
    600_000
  )
  await target.close()
  return ended - begun
}

/** Core's own payment workflow, run at once instead of five seconds later. Returns its milliseconds. */
export async function placedByCore(
  { url, db }: Running,
  checkouts: Checkout[],
  parallel: number
): Promise<number> {
  const answer = await fetch(`${url}/bench/process`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      session_ids: checkouts.map(({ sessionId }) => sessionId),
      parallel,
      amount: AMOUNT,
    }),
  })
  const { elapsed, errors } = (await answer.json()) as { elapsed: number; errors: string[] }
  if (errors.length > 0) {
    throw new Error(`Core's workflow failed ${errors.length} times, such as: ${errors[0]}`)
  }
  await untilAllOrdered(
    db,
    checkouts.map(({ cartId }) => cartId),
    10_000
  )
  return elapsed
}
