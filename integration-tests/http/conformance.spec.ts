import { conformanceRows, openAt, toldOf } from "../support/conformance"
import { sql } from "../support/database"
import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway, type CallbackMode } from "../support/gateway"
import { hurryInquiry, makeOlder } from "../support/hurry"
import { untilAsked } from "../support/inquiries"
import {
  callbacksOf,
  eventsOf,
  expectAuthorizedOnce,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilState,
  untilWorkedOff,
} from "../support/journal"
import { answerOf } from "../support/refusals"

const OUTCOMES = ["paid", "declined", "cancelled", "abandoned"] as const
const MODES: CallbackMode[] = ["normal", "duplicate", "reversed", "dropped", "forged"]
const CELLS = OUTCOMES.flatMap((outcome) => MODES.map((mode) => [outcome, mode] as const))

describe.each(conformanceRows)("$gateway keeps the contract of all gateways", (row) => {
  const { account } = row
  const gateway = new Gateway(row.gateway)
  const open = () => openAt(row)
  const refusedOf = (txnId: string) =>
    sql(
      `select id from payment_callback where account = $1 and authenticity = 'refused'
         and transaction_id is not distinct from $2`,
      [account, row.accountLevel ? null : txnId]
    )

  it.concurrent.each(CELLS)("ends right when %s with callbacks %s", async (outcome, callbacks) => {
    const { txnId, cartId, reference } = await open()
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome, callbacks })
    if (outcome === "abandoned") {
      await untilAsked(txnId)
      const { state, captured_amount, attention } = await transactionOf(txnId)
      // The sandbox's hurried clock may have let it expire meanwhile.
      expect(["opened", "pending", "expired"]).toContain(state)
      expect({ captured_amount, attention }).toEqual({ captured_amount: "0.00", attention: null })
      expect((await gateway.payment(reference)).inquiries).toBeGreaterThan(0)
      await expectUnpaid(cartId)
      return
    }
    const isForged = callbacks === "forged" && outcome !== "paid"
    const isUntold = callbacks === "dropped" || (isForged && row.forgeryProof)
    if (isUntold) {
      expect(await toldOf(row, txnId)).toEqual([])
      await hurryInquiry(txnId)
    }
    const { state, settled } = row.endings[outcome]
    const ended = settled
      ? await untilSettled(txnId, state, undefined, 30_000)
      : await untilState(txnId, state)
    expect(ended).toMatchObject({ attention: null })
    await (outcome !== "paid"
      ? expectUnpaid(cartId)
      : row.captured
        ? expectPaidOnce(cartId)
        : expectAuthorizedOnce(cartId))
    // The timeline follows the state by a moment.
    const change = await eventually(
      async () => (await eventsOf(txnId)).filter(({ name }) => name === "state_changed").at(-1),
      "the timeline tells the change"
    )
    const ids = (await callbacksOf(txnId)).map(({ id }) => id)
    expect(isUntold ? ["inquiry"] : ids).toContain(change?.cause)
    if (callbacks === "forged") {
      expect(await refusedOf(txnId)).not.toHaveLength(0)
    }
  })

  it("refuses a callback without proof, and what it claims does not happen", async () => {
    const { txnId, cartId, reference } = await open()
    await makeOlder(txnId, 5)
    await gateway.act(reference, { outcome: "paid", callbacks: "dropped" })
    const { inquiries: asked } = await gateway.payment(reference)
    const answer = await deliver(txnId, { account, ...(await row.unproven(txnId)) })
    expect(answerOf(answer)).toEqual(row.refused)
    expect((await gateway.payment(reference)).inquiries).toBe(asked)
    await expectUnpaid(cartId)
  })

  it("acknowledges a callback as the gateway wants it, the first and the repeated one", async () => {
    const { txnId } = await open()
    const delivery = { account, ...(await row.genuine(txnId)) }
    for (const _ of ["first", "repeated"]) {
      expect(answerOf(await deliver(txnId, delivery))).toEqual(row.acknowledged)
    }
    expect(await toldOf(row, txnId)).toMatchObject([
      { authenticity: "verified", deliveries: 2, channel: "server" },
    ])
  })

  it("settles no transaction by a genuine callback about another", async () => {
    const [theirs, ours] = [await open(), await open()]
    await makeOlder(ours.txnId, 5)
    await gateway.act(ours.reference, { outcome: "paid", callbacks: "dropped" })
    const delivery = await row.genuine(ours.txnId, theirs.txnId)
    await deliver(ours.txnId, { account, ...delivery }).expect(row.acknowledged.status)
    await untilWorkedOff(ours.txnId)
    expect(await toldOf(row, ours.txnId)).toMatchObject([
      { status: "ignored", result: row.mismatch ?? "reference_mismatch" },
    ])
    await expectUnpaid(ours.cartId)
  })

  it("does not know transactions that nobody opened", async () => {
    const { txnId } = await open()
    const stranger = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"
    const answer = answerOf(await deliver(stranger, { account, ...(await row.genuine(txnId)) }))
    // A proof that belongs to one transaction's URL is none for another's.
    expect([row.unknown, row.refused]).toContainEqual(answer)
  })

  it("gives the storefront an address, an id and a state, and no more", async () => {
    const { data, txnId } = await open()
    expect(data).toEqual({
      redirect_url: row.accountLevel ? null : expect.stringMatching(/^http/),
      txn_id: txnId,
      status: "opened",
    })
    expect(txnId).toMatch(/^txn_[a-z2-7]{26}$/)
  })
})
