import { Admin } from "./admin"
import type { Gateway } from "./gateway"
import { transactionOf } from "./journal"

/** The same amounts in Medusa, in the journal and at a gateway that counts in minor units of two decimals. */
export async function expectEverywhere(
  gateway: Gateway,
  { txnId, orderId, reference }: { txnId: string; orderId: string; reference: string },
  captured: string,
  refunded: string
): Promise<void> {
  const minor = (amount: string) => String(Math.round(Number(amount) * 100))
  const payment = await new Admin().paymentOf(orderId)
  const sum = (rows: { amount: number }[] = []) =>
    rows.reduce((total, { amount }) => total + amount, 0).toFixed(2)
  expect([sum(payment.captures), sum(payment.refunds)]).toEqual([captured, refunded])
  expect(await transactionOf(txnId)).toMatchObject({
    captured_amount: captured,
    refunded_amount: refunded,
    attention: null,
  })
  expect(await gateway.payment(reference)).toMatchObject({
    captured_amount: minor(captured),
    refunded_amount: minor(refunded),
  })
}
