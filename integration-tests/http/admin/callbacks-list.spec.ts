import { randomUUID } from "node:crypto"
import { CallbacksAdmin } from "../../support/callbacks-admin"
import { sql } from "../../support/database"
import { deliver, deliverSigned } from "../../support/deliver"
import { Gateway } from "../../support/gateway"
import { callbacksOf, untilSettled, untilWorkedOff } from "../../support/journal"
import { asWebhook, eventOf, post } from "../../support/kustom-messages"
import { openPayment, type OpenPayment } from "../../support/open-payment"
import { keptRefusal } from "../../support/refusals"
import { Shop } from "../../support/shop"
import { messageFor, signed } from "../../support/syok2pay-messages"

describe("the list of callbacks", () => {
  const admin = new CallbacksAdmin()
  const shop = new Shop()
  const gateway = new Gateway()
  let paid: OpenPayment
  let orderId: string
  /** What was received about `paid`: one that settled it, one that repeats it, one refused. */
  let settledId: string
  let pendingId: string
  let refusedId: string
  /** Genuine, about a payment of another shop, at an account's one URL. */
  let unknown: { id: string; event: string; session: string }

  beforeAll(async () => {
    paid = await openPayment(shop)
    await gateway.act(paid.reference, { outcome: "paid" })
    orderId = String((await untilSettled(paid.txnId, "captured")).order_id)
    await untilWorkedOff(paid.txnId)
    await deliverSigned(paid.txnId, { txn_status: "PENDING" })
    const [settled, pending] = await untilWorkedOff(paid.txnId, 2)
    settledId = settled.id
    pendingId = pending.id
    const message = await messageFor(paid.txnId)
    const forged = { headers: signed(message, { secret: "sk_stranger" }), body: "{}" }
    const refused = await keptRefusal(paid.txnId, "bad_signature", () =>
      deliver(paid.txnId, { ...forged, body: JSON.stringify(message) })
    )
    refusedId = refused.id
    const session = randomUUID()
    const event = eventOf("ipp.session.finalized", { session_id: session, order_id: null })
    await post(asWebhook(event)).expect(200)
    const [{ id }] = await sql<{ id: string }>(
      "select id from payment_callback where dedupe_key like $1",
      [`%${event.id}%`]
    )
    unknown = { id, event: event.id, session }
  })

  it("shows what was received, about which order, and how it ended", async () => {
    const { payment_callbacks } = await admin.page({ transaction_id: paid.txnId })
    expect(payment_callbacks.map(({ id }) => id)).toEqual([refusedId, pendingId, settledId])
    const [{ display_id }] = await sql<{ display_id: number }>(
      'select display_id from "order" where id = $1',
      [orderId]
    )
    expect(payment_callbacks[2]).toMatchObject({
      account: "syok2pay_main",
      gateway: "syok2pay",
      gateway_label: "Syok2Pay",
      label: "SUCCESS",
      channel: "server",
      authenticity: "verified",
      status: "done",
      result: `captured: order ${orderId}`,
      order: { id: orderId, display_id },
      url: `${admin.url}/payments/syok2pay_main/${paid.txnId}/callback`,
      answer_status: 200,
      attempts: expect.any(Number),
      can_process: true,
      can_verify: false,
    })
    expect(payment_callbacks[0]).toMatchObject({
      authenticity: "refused",
      cause: "bad_signature",
      status: "ignored",
      answer_status: 401,
      can_process: false,
      can_verify: true,
    })
    // Bytes and headers are for the details.
    expect(Object.keys(payment_callbacks[0])).not.toContain("body_base64")
  })

  it.each<[string, Record<string, string | string[]>, string[]]>([
    ["account", { account: "syok2pay_main" }, ["refused", "pending", "settled"]],
    ["another account", { account: "syok2pay_strict" }, []],
    ["gateway", { gateway: "syok2pay" }, ["refused", "pending", "settled"]],
    ["another gateway", { gateway: "kustom" }, []],
    ["no gateway of a longer name", { gateway: "syok" }, []],
    ["status", { status: "done" }, ["pending", "settled"]],
    ["several statuses", { status: ["ignored", "failed"] }, ["refused"]],
    ["channel", { channel: "server" }, ["refused", "pending", "settled"]],
    ["another channel", { channel: "browser" }, []],
    ["authenticity", { authenticity: "refused" }, ["refused"]],
    ["type", { label: "PENDING" }, ["pending"]],
    ["cause", { cause: "bad_signature" }, ["refused"]],
    [
      "all of them at once",
      { gateway: "syok2pay", status: "done", channel: "server", label: "SUCCESS" },
      ["settled"],
    ],
    ["two that exclude each other", { label: "SUCCESS", authenticity: "refused" }, []],
    ["an order number and a type", { q: "order", label: "SUCCESS" }, ["settled"]],
  ])("is filtered by %s", async (_, filters, expected) => {
    const ids = { refused: refusedId, pending: pendingId, settled: settledId }
    const given = filters.q ? { ...filters, q: await orderNumber() } : filters
    // Whatever other specs have left.
    const mine = new Set(Object.values(ids))
    const found = (await admin.idsOf({ ...given, received_from: await since() })).filter((id) =>
      mine.has(id)
    )
    expect(found).toEqual(expected.map((name) => ids[name as keyof typeof ids]))
  })

  it("is filtered by the time of receipt, the end excluded", async () => {
    const { received_at } = (await admin.page({ transaction_id: paid.txnId })).payment_callbacks[1]
    const about = { transaction_id: paid.txnId }
    const later = new Date(Date.parse(received_at) + 1).toISOString()
    expect(await admin.idsOf({ ...about, received_from: later })).toEqual([refusedId])
    expect(await admin.idsOf({ ...about, received_until: received_at })).toEqual([settledId])
  })

  it.each([
    ["a callback's id", () => settledId, () => [settledId]],
    ["a payment's id", () => paid.txnId, () => [refusedId, pendingId, settledId]],
    ["an order's id", () => orderId, () => [refusedId, pendingId, settledId]],
    ["an order's number", () => orderNumber(), () => [refusedId, pendingId, settledId]],
    ["the same without #", async () => (await orderNumber()).slice(1), () => [refusedId]],
    ["our reference", () => paid.reference, () => [refusedId, pendingId, settledId]],
    ["the gateway's id", () => gatewayId(), () => [refusedId, pendingId, settledId]],
    ["the id of an event", () => unknown.event, () => [unknown.id]],
    ["the gateway's id of a payment that is not ours", () => unknown.session, () => [unknown.id]],
    ["a key of ours", () => dedupeKey(), () => [settledId]],
  ])("is searched by %s", async (_, text, expected) => {
    const q = await text()
    expect(await admin.idsOf({ q })).toEqual(expect.arrayContaining(expected()))
    expect(await admin.count({ q })).toMatchObject({ count: (await admin.idsOf({ q })).length })
  })

  it.each([
    ["a refusal's", "bad_signature", () => refusedId],
    ["why a genuine one was ignored", "unknown_transaction", () => unknown.id],
  ])("is searched by cause: %s", async (_, q, expected) => {
    expect(await admin.idsOf({ q, received_from: await since() })).toContain(expected())
  })

  it("finds nothing for what names nothing", async () => {
    for (const q of ["' or 1=1 --", "%", "999999999", '"} ? (@ == @)', "😀"]) {
      expect(await admin.page({ q })).toEqual({ payment_callbacks: [], next: null, previous: null })
    }
  })

  it("is turned page by page, back and forth, without gap or repeat", async () => {
    const about = { transaction_id: paid.txnId, limit: 1 }
    const seen: string[] = []
    let page = await admin.page(about)
    expect(page.previous).toBeNull()
    for (;;) {
      seen.push(...page.payment_callbacks.map(({ id }) => id))
      if (!page.next) {
        break
      }
      page = await admin.page({ ...about, after: page.next })
    }
    expect(seen).toEqual([refusedId, pendingId, settledId])
    const back = [page.payment_callbacks[0].id]
    while (page.previous) {
      page = await admin.page({ ...about, after: page.previous })
      back.unshift(...page.payment_callbacks.map(({ id }) => id))
    }
    expect(back).toEqual(seen)
    expect(page.next).not.toBeNull()
  })

  it("keeps callbacks of one and the same moment apart", async () => {
    await sql("update payment_callback set received_at = $2 where id = any($1)", [
      [settledId, pendingId],
      "2026-01-01T00:00:00.123456Z",
    ])
    const about = { transaction_id: paid.txnId, received_until: "2026-01-02T00:00:00Z", limit: 1 }
    const first = await admin.page(about)
    const second = await admin.page({ ...about, after: String(first.next) })
    const ids = [...first.payment_callbacks, ...second.payment_callbacks].map(({ id }) => id)
    expect(ids).toEqual([settledId, pendingId].sort().reverse())
    expect(second.next).toBeNull()
  })

  it("tells which accounts and events there are to choose from", async () => {
    const { body } = await admin.ask("/kinds")
    const own = body.payment_callback_kinds.find(
      ({ account }: { account: string }) => account === "syok2pay_main"
    )
    expect(own).toMatchObject({ gateway: "syok2pay", gateway_label: "Syok2Pay" })
    expect(own.labels).toEqual(expect.arrayContaining(["SUCCESS", "PENDING", "(refused)"]))
  })

  it.each([
    ["an unknown status", "", { status: "lost" }],
    ["an unknown channel", "", { channel: "pigeon" }],
    ["a limit above 100", "", { limit: 101 }],
    ["a limit of 0", "", { limit: 0 }],
    ["a time that is none", "", { received_from: "yesterday" }],
    ["a cursor that we did not write", "", { after: "bm9uZQ" }],
    ["a filter that there is not", "", { colour: "red" }],
    ["a search with a control character", "", { q: "a\u0000b" }],
    ["a filter that there is not, to be counted", "/count", { colour: "red" }],
  ])("refuses %s", async (_, path, filters) => {
    const { status, body } = await admin.ask(path, filters)
    expect({ status, type: body.type }).toEqual({ status: 400, type: "invalid_data" })
  })

  const orderNumber = async () => {
    const [{ display_id }] = await sql<{ display_id: number }>(
      'select display_id from "order" where id = $1',
      [orderId]
    )
    return `#${display_id}`
  }

  const gatewayId = async () => (await admin.details(settledId)).transaction.gateway_id
  const dedupeKey = async () => (await admin.details(settledId)).dedupe_key

  /** A moment before the first of this spec's callbacks, so that no page ends among other specs'. */
  const since = async () => {
    const [first] = await callbacksOf(paid.txnId)
    const [{ at }] = await sql<{ at: string }>(
      `select to_char(least(received_at, created_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
       from payment_callback where id = $1`,
      [first.id]
    )
    return at
  }
})
