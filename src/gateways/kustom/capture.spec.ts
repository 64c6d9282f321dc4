import { Money } from "../money"
import { IPP_ORDER_ID, ORDER_ID, SESSION_ID, paid, sek, transaction } from "./testing/account"
import { errorOf, fixture, exchangesOf } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const READ = `GET /ordermanagement/v1/orders/${ORDER_ID}`
const WRITE = `POST /ordermanagement/v1/orders/${ORDER_ID}/captures`
const capture = (amount = "621", key = "capt_01J8FULL", facts = paid()) =>
  server.client().capture(facts, sek(amount), key)
const authorized = (changes = {}) => server.says("om-get-authorized", changes)
const linesOf = (name: string) =>
  (fixture(name).request.body as { order_lines: object[] }).order_lines

describe("capturing", () => {
  test("all of it names the order's lines, as in the contract", async () => {
    server.answer(authorized(), server.says("om-capture-full"), server.says("om-get-captured"))
    expect(await capture()).toMatchObject({ state: "captured", captured: sek("621") })
    expect(server.calls()).toEqual([READ, WRITE, READ])
    const { description: _ours, ...wanted } = fixture("om-capture-full").request.body ?? {}
    expect(server.sent()[0].json).toEqual({
      ...wanted,
      description: "Capture of POS-20260914-0031",
    })
  })

  test("a part names an amount alone", async () => {
    server.answer(
      authorized(),
      server.says("om-capture-partial"),
      server.says("om-get-part-captured")
    )
    expect(await capture("387", "capt_01J8PART")).toMatchObject({
      state: "authorized",
      authorized: sek("621"),
      captured: sek("387"),
    })
    expect(server.sent()[0].json).toMatchObject({ captured_amount: 38700 })
    expect(server.sent()[0].json).not.toHaveProperty("order_lines")
  })

  test("a part names the lines that the shop gives for it, if they are worth as much", async () => {
    const lines = [{ reference: "MUG-BLUE-035", quantity: 3, total_amount: 38700 }]
    const given = paid({ captureDetails: { lines } })
    server.answer(
      authorized(),
      server.says("om-capture-partial"),
      server.says("om-get-part-captured")
    )
    await capture("387", "capt_01J8PART", given)
    const [{ total_discount_amount: _zero, ...wanted }] = linesOf("om-capture-partial") as [
      Record<string, unknown>,
    ]
    expect(server.sent()[0].json.order_lines).toEqual([wanted])
    server.answer(authorized(), server.says("om-capture-partial"), authorized())
    await capture("386", "capt_2", given)
    expect(server.sent()[0].json).not.toHaveProperty("order_lines")
  })

  test("what the device has captured by itself is not captured again", async () => {
    server.answer(server.says("om-get-ipp-auto-captured"))
    const facts = transaction({ gatewayIds: { order: IPP_ORDER_ID } })
    expect(await capture("572", "capt_1", facts)).toMatchObject({
      state: "captured",
      captured: sek("572"),
    })
    expect(server.sent()).toEqual([])
  })

  test("the order is found by the session when it is not known yet", async () => {
    server.answer(server.says("ipp-get-session-finalized"), server.says("om-get-ipp-auto-captured"))
    expect(await capture("572", "capt_1", transaction())).toMatchObject({ state: "captured" })
    expect(server.calls()[0]).toBe(`GET /ipp/v1/sessions/${SESSION_ID}`)
    server.answer(server.says("ipp-get-session-active"))
    expect(await errorOf(() => capture("572", "capt_1", transaction()))).toMatchObject({
      kind: "invalid",
      code: "NOT_PAID",
      message: "POS-20260914-0031 has not been paid on its device, so there is nothing to move",
    })
  })

  test("a second part counts from the first", async () => {
    const before = paid({ captured: sek("387") })
    server.answer(
      server.says("om-get-part-captured"),
      server.says("om-capture-partial"),
      server.says("om-get-captured")
    )
    expect(await capture("234", "capt_01J8REST", before)).toMatchObject({ captured: sek("621") })
    expect(server.sent()).toHaveLength(1)
  })

  test("a repeat of one that is listed under our name sends nothing", async () => {
    const captures = [{ capture_id: "c1", captured_amount: 38700, reference: "capt_1" }]
    server.answer(server.says("om-get-part-captured", { captures }))
    // Counted from after itself, as when the journal knew it already.
    await capture("387", "capt_1", paid({ captured: sek("387") }))
    expect(server.sent()).toEqual([])
    server.answer(server.says("om-get-part-captured", { captures }))
    expect(await errorOf(() => capture("100", "capt_1"))).toMatchObject({
      kind: "conflict",
      code: "KEY_OF_ANOTHER_AMOUNT",
      message:
        "Kustom has a capture c1 of 387.00 SEK for POS-20260914-0031, not of 100.00 SEK; nothing more was done",
    })
  })

  test.each(["om-capture-location-only", "om-capture-full"])(
    "%s: an order that lags is completed with the id of the answer",
    async (name) => {
      server.answer(authorized(), server.says(name), authorized())
      const { state, movements, captured } = await capture()
      expect([state, captured]).toEqual(["captured", sek("621")])
      expect(movements).toEqual([
        {
          kind: "capture",
          id: "2d8eea12-1032-4a79-9c81-aa1eb67c96c9",
          amount: sek("621"),
          at: null,
          reference: "capt_01J8FULL",
        },
      ])
    }
  )

  test.each([
    [{ remaining_authorized_amount: 62100 }, { remaining: "234.00 SEK" }],
    [{ remaining_authorized_amount: undefined }, {}],
  ])("a part of an order that lags and says %j is taken off its rest", async (said, rest) => {
    server.answer(authorized(said), server.says("om-capture-partial"), authorized(said))
    const { state, captured, snapshot } = await capture("387")
    expect([state, captured]).toEqual(["authorized", sek("387")])
    expect({ remaining: snapshot.remaining }).toEqual(rest)
  })

  const orders = `https://api.playground.kustom.co/ordermanagement/v1/orders/${ORDER_ID}`

  test.each([
    ["its header, whatever the address", "c-1", { "Capture-Id": "c-1", Location: "/captures/c-2" }],
    ["the end of the address", "c-2", { Location: `${orders}/captures/c-2//?from=x#y` }],
    ["our own", "capt_1", { "Capture-Id": "../c-1", Location: `${orders}/captures/c 2` }],
  ])("the id of a capture is %s", async (_what, id, headers) => {
    server.answer(authorized(), { status: 201, headers, text: "" }, authorized())
    expect((await capture("621", "capt_1")).movements).toMatchObject([{ id }])
  })

  test("accepted stays accepted when the look after it fails, and without any id", async () => {
    const accepted = { status: 201, text: "" }
    server.answer(authorized(), accepted, server.says("om-error-502-html"))
    expect((await capture()).movements).toMatchObject([{ id: "capt_01J8FULL" }])
  })

  test("the answer to a used key is no capture of another amount", async () => {
    const [, second] = exchangesOf("om-capture-same-key-other-amount")
    const id = second.response.headers["Capture-Id"]
    const captures = [{ capture_id: id, captured_amount: 38700, reference: "other" }]
    server.answer(
      server.says("om-get-part-captured", { captures }),
      server.saysAll("om-capture-same-key-other-amount")[1],
      server.says("om-get-part-captured", { captures })
    )
    const facts = paid({ captured: sek("387") })
    expect((await errorOf(() => capture("234", "capt_9", facts))).code).toBe(
      "KEY_OF_ANOTHER_AMOUNT"
    )
  })

  test.each([
    ["0", "authorized", {}, "AMOUNT_NOT_POSITIVE", 0],
    ["621.01", "authorized", {}, "AMOUNT_TOO_HIGH", 1],
    ["235", "part-captured", { captured: sek("387") }, "AMOUNT_TOO_HIGH", 1],
    ["621", "fraud-pending", {}, "NOT_CAPTURABLE", 1],
    ["621", "fraud-rejected", {}, "NOT_CAPTURABLE", 1],
    ["621", "cancelled", {}, "NOT_CAPTURABLE", 1],
    ["621", "expired", {}, "NOT_CAPTURABLE", 1],
    ["100", "released-remainder", { captured: sek("387") }, "AMOUNT_TOO_HIGH", 1],
  ])("%s of one that is %s is never sent", async (amount, name, facts, code, reads) => {
    server.answer(server.says(`om-get-${name}`))
    const error = await errorOf(() => capture(amount, "capt_1", paid(facts)))
    expect(error).toMatchObject({ kind: "invalid", code })
    expect(server.calls()).toHaveLength(reads)
  })

  test.each([
    ["0", "authorized", "A capture of POS-20260914-0031 must be above zero"],
    [
      "621",
      "fraud-pending",
      "Kustom does not let POS-20260914-0031 be captured: its order is AUTHORIZED with fraud status PENDING",
    ],
    [
      "234.01",
      "part-captured",
      "A capture of 234.01 SEK exceeds the 234.00 SEK that are left of POS-20260914-0031",
    ],
  ])("%s of one that is %s: staff is told why", async (amount, name, message) => {
    server.answer(server.says(`om-get-${name}`))
    const facts = paid({ captured: sek("387") })
    expect((await errorOf(() => capture(amount, "capt_1", facts))).message).toBe(message)
  })

  test("another currency is never sent, and an order in one is not ours", async () => {
    server.answer(authorized({ purchase_currency: "EUR" }))
    expect((await errorOf(() => capture())).message).toMatch("another currency")
    const call = server.client().capture(paid(), Money.ofDecimal("1", "EUR"), "capt_1")
    expect(await errorOf(() => call)).toMatchObject({
      code: "CURRENCY_MISMATCH",
      message: "POS-20260914-0031 is in SEK; a capture in EUR is not possible",
    })
    expect(server.sent()).toEqual([])
  })
})
