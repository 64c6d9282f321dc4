import { Money } from "../money"
import {
  DEVICE_ID,
  REFERENCE,
  SESSION_ID,
  account,
  openRequest,
  transaction,
} from "./testing/account"
import { errorOf, fixture, fixtureNames } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

const STARTED = Date.parse("2026-09-14T08:12:05.750Z")

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const open = (changes: Record<string, unknown> = {}, request: object = {}) =>
  server.client(changes, () => STARTED).open(openRequest(request))
const devices = () => server.says("ipp-list-devices")

describe("opening a payment on a device", () => {
  test("sends the contract's body, ours in merchant_data", async () => {
    server.answer(devices(), server.says("ipp-create-session"))
    const opened = await open()
    expect(opened).toEqual({
      gatewayId: SESSION_ID,
      redirectUrl: null,
      expiresAt: new Date(STARTED + 300_000),
      snapshot: { session: "CREATED", amount: "572.00 SEK", device: DEVICE_ID },
    })
    expect(server.calls()).toEqual(["GET /ipp/v1/devices", "POST /ipp/v1/sessions"])
    const { merchant_data, order_items, ...body } = server.received[1].json
    const {
      merchant_data: _theirs,
      order_items: items,
      ...wanted
    } = fixture("ipp-create-session").request.body as Record<string, unknown>
    expect(body).toEqual(wanted)
    expect(order_items).toHaveLength((items as unknown[]).length)
    expect(JSON.parse(String(merchant_data))).toEqual({
      v: 1,
      reference: REFERENCE,
      medusa_session_id: "payses_01J8FIXTUREIPPMAIN",
      store: "harbour-shop",
    })
  })

  test("lasts as long as the option says, and names the location", async () => {
    server.answer(devices(), server.says("ipp-create-session"))
    const { expiresAt } = await open({ sessionTimeoutSeconds: 60, locationId: "loc_1" })
    expect(expiresAt).toEqual(new Date(STARTED + 60_000))
    expect(server.calls()[1]).toBe("POST /ipp/v1/sessions?location_id=loc_1")
  })

  test("needs a device, and one of the account's", async () => {
    server.answer(devices())
    expect(await errorOf(() => open({}, { device: null }))).toMatchObject({
      kind: "invalid",
      code: "NO_DEVICE",
      message:
        "POS-20260914-0031 needs a device: Kustom takes payments on a phone that staff chooses",
    })
    expect(server.calls()).toEqual([])
    const error = await errorOf(() => open({}, { device: "other" }))
    expect(error).toMatchObject({ kind: "invalid", code: "UNKNOWN_DEVICE" })
    expect(error.message).toMatch("The device other is none of this Kustom account, which has 2")
    expect(server.calls()).toEqual(["GET /ipp/v1/devices"])
  })

  test.each(["0 SEK", "-1 SEK", "2000000.01 SEK", "100 JPY"])("%s is never sent", async (text) => {
    server.answer(devices())
    const [decimal, currency] = text.split(" ")
    const amount = Money.ofDecimal(decimal, currency)
    const request = { transaction: transaction({ amount, gatewayId: null }) }
    expect(await errorOf(() => open({}, request))).toMatchObject({
      kind: "invalid",
      code: "AMOUNT_NOT_USABLE",
      message: `Kustom cannot take ${amount} for ${REFERENCE}`,
    })
    expect(server.sent()).toEqual([])
  })

  test("the highest amount that Kustom takes is sent", async () => {
    const order_amount = 200_000_000
    server.answer(devices(), server.says("ipp-create-session", { order_amount }))
    const amount = Money.ofMinor(order_amount, "SEK")
    await open({}, { transaction: transaction({ amount, gatewayId: null }) })
    expect(server.sent()[0].json).toMatchObject({ order_amount })
  })

  const kinds: Record<string, object> = {
    "400": { kind: "invalid", code: "HTTP_400" },
    "401": { kind: "unauthorized" },
    "404": { kind: "not_found" },
    // Not "conflict": that would open it again under another reference.
    "409": { kind: "declined" },
    "503": { kind: "unknown_result" },
  }

  test.each(fixtureNames("ipp-create-session-error-"))("%s is sent once", async (name) => {
    server.answer(devices(), server.says(name))
    const error = await errorOf(() => open())
    expect(error).toMatchObject(kinds[name.slice(-3)])
    const { detail } = fixture(name).response.body as { detail: string }
    expect(error.message).toMatch(detail.replace(/\.$/, ""))
    expect(error.message).not.toMatch(account().apiKey)
    expect(server.sent()).toHaveLength(1)
  })

  test("every documented reason is told", async () => {
    server.answer(devices(), server.says("ipp-create-session-error-400"))
    expect((await errorOf(() => open())).message).toMatch("order_items must add up to order_amount")
  })

  test.each([
    ["no answer in time", "hang" as const],
    ["a connection that ends", "drop" as const],
    ["a page instead of an answer", { status: 200, text: "<html></html>" }],
    ["an empty answer", { status: 200, text: "" }],
    ["a redirect", { status: 302, headers: { location: "/elsewhere" }, text: "" }],
  ])("after %s it may be on the phone, so it is not sent again", async (_what, script) => {
    server.answer(devices(), script)
    const error = await errorOf(() => open({ http: { timeoutMs: 200 } }))
    expect(error.kind).toBe("unknown_result")
    expect(server.sent()).toHaveLength(1)
  })

  test.each([
    ["another amount", { order_amount: 57201 }],
    ["another currency", { purchase_currency: "NOK" }],
    ["no order_amount", { order_amount: undefined }],
    ["an unusable order_amount", { order_amount: 572.5 }],
  ])("an answer with %s is taken off the phone and refused", async (what, changes) => {
    server.answer(
      devices(),
      server.says("ipp-create-session", changes),
      server.says("ipp-cancel-session")
    )
    const error = await errorOf(() => open())
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(what)
    expect(server.calls()[2]).toBe(`PUT /ipp/v1/sessions/${SESSION_ID}/cancel`)
  })

  const cancelled = { status: 200, body: { status: "CANCELLED" } }
  const conflict = { status: 409, body: { title: "Conflict" } }

  test.each([
    ["the session cannot be named", { session_id: "../x" }, cancelled, 0],
    ["it cannot be cancelled", { order_amount: 1 }, conflict, 1],
    ["it is not cancelled", { order_amount: 1 }, { ...cancelled, body: { status: "ACTIVE" } }, 1],
    ["nobody says that it is", { order_amount: 1 }, { status: 200, text: "" }, 1],
  ])("it stays unknown when %s", async (_what, changes, answer, cancels) => {
    server.answer(devices(), server.says("ipp-create-session", changes), answer)
    const error = await errorOf(() => open())
    expect(error).toMatchObject({ kind: "unknown_result", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch("cancel it there")
    expect(server.sent().filter(({ method }) => method === "PUT")).toHaveLength(cancels)
  })
})
