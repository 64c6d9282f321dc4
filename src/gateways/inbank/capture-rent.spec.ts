import { captureDetails } from "./capture-details"
import { RENT_SESSION, eur, rental, transaction } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const details = fixture("rent_assign_identifiers").request.body ?? {}
const capture = (given: Record<string, unknown> | null = details) =>
  gateway
    .client(rental)
    .capture(
      transaction({ gatewayId: RENT_SESSION, captureDetails: given }),
      eur("489.90"),
      "capt_1"
    )
const granted = says("get_session_rent_granted")
const completed = says("get_session_rent_granted", { status: "completed" })
const assigned = says("rent_assign_identifiers")
const activated = says("rent_activate")
const writes = () => gateway.calls().filter((call) => !call.startsWith("GET"))
const ASSIGN = `PATCH ${pathOf("rent_assign_identifiers")}`
const ACTIVATE = `POST ${pathOf("rent_activate")}`

describe("a rental", () => {
  test("is activated for a device; the end comes later", async () => {
    gateway.answer(granted, assigned, activated, granted)
    const truth = await capture()
    expect(truth).toMatchObject({ state: "authorized", authorized: eur("489.9") })
    expect(truth.snapshot.note).toBe(
      "amount not told, as opened; activation accepted, not shown yet"
    )
    expect(writes()).toEqual([ASSIGN, ACTIVATE])
    expect(gateway.sent()[0]).toEqual(details)
    expect(gateway.received[2].text).toBe("")
  })

  test("is captured once Inbank says so", async () => {
    gateway.answer(granted, assigned, activated, completed)
    expect((await capture()).captured).toEqual(eur("489.9"))
    gateway.answer(completed)
    expect((await capture(null)).captured).toEqual(eur("489.9"))
    expect(writes()).toEqual([])
  })

  test.each([
    ["none", null, /numbers are missing \(none is known\)/],
    ["others", { serial: "1" }, /assetIdentifiers/],
    [
      "an empty one",
      fixture("rent_assign_identifiers_error").request.body ?? {},
      /assetIdentifiers\.0\.identifier: an IMEI has 15 digits/,
    ],
    [
      "two wrong ones",
      {
        assetIdentifiers: ["1", "2"].map((identifier) => ({ identifierType: "IMEI", identifier })),
      },
      /0\.identifier: an IMEI has 15 digits; assetIdentifiers\.1\.identifier: an IMEI/,
    ],
  ])(
    "without details (%s) the admin learns what to do, and nothing is sent",
    async (_, given, why) => {
      gateway.answer(granted)
      const error = await errorOf(() => capture(given))
      expect(error).toMatchObject({ kind: "invalid", code: "CAPTURE_DETAILS_MISSING" })
      expect(error.message).toMatch(why)
      expect(error.message).toMatch(/Enter them first, such as \{ "assetIdentifiers": \[/)
      expect(error.message).toContain(
        "POST /admin/payment-transactions/txn_01EXAMPLE/capture-details"
      )
      expect(gateway.received).toHaveLength(1)
    }
  )

  test.each([
    ["an identifier", [says("rent_assign_identifiers_error")], "CONSTRAINTS_VIOLATED_GENERAL"],
    ["the activation", [assigned, says("rent_activate_error"), granted], "ASSET_MODEL_NOT_FOUND"],
  ])("Inbank refuses %s", async (_, scripts, code) => {
    gateway.answer(granted, ...scripts)
    expect(await errorOf(capture)).toMatchObject({ kind: "invalid", code })
    expect(gateway.left()).toBe(0)
  })

  test("a refused activation that has happened is done", async () => {
    gateway.answer(granted, assigned, says("rent_activate_error"), completed)
    expect((await capture()).captured).toEqual(eur("489.9"))
  })

  test("a lost answer about the device is followed by the same", async () => {
    gateway.answer(granted, "drop", assigned, activated, completed)
    await capture()
    expect(writes()).toEqual([ASSIGN, ASSIGN, ACTIVATE])
  })

  test("lost twice: not activated, try again", async () => {
    gateway.answer(granted, "drop", "drop")
    const error = await errorOf(capture)
    expect(error).toMatchObject({ kind: "unavailable", retryable: true })
    expect(error.message).toMatch(/was not activated/)
    expect(writes()).toEqual([ASSIGN, ASSIGN])
  })

  test("an error of Inbank's about the device, twice, is named", async () => {
    gateway.answer(granted, says("error_500"), says("error_500"))
    expect(await errorOf(capture)).toMatchObject({
      kind: "unavailable",
      code: "internal_server_error",
      cause: { kind: "unknown_result" },
    })
  })

  test("a lost activation is looked for, and sent once more", async () => {
    gateway.answer(granted, assigned, "drop", granted, activated, completed)
    await capture()
    expect(writes()).toEqual([ASSIGN, ACTIVATE, ACTIVATE])
  })
})

describe("capture details", () => {
  const parse = (assetIdentifiers: unknown, more = {}) =>
    captureDetails.safeParse({ assetIdentifiers, ...more })
  const imei = { identifierType: "IMEI", identifier: "990000000000017" }

  test("are the contract's", () => {
    expect(captureDetails.parse(details)).toEqual(details)
    expect(parse(Array(20).fill(imei)).success).toBe(true)
    const serial = { identifierType: "SERIAL_NUMBER", identifier: "7" }
    expect(parse([{ ...serial, identifier: " 7 " }]).data?.assetIdentifiers).toEqual([serial])
    expect(parse([{ ...imei, identifier: " 990000000000017 " }]).data?.assetIdentifiers[0]).toEqual(
      imei
    )
  })

  test.each([
    ["no list", "x", /is a list of/],
    ["none", [], /is empty/],
    ["21", Array(21).fill(imei), /at most 20/],
    ["another type", [{ ...imei, identifierType: "MAC" }], /"IMEI" or "SERIAL_NUMBER"/],
    ["14 digits", [{ ...imei, identifier: "99000000000001" }], /15 digits/],
    ["more before 15 digits", [{ ...imei, identifier: "x990000000000017" }], /15 digits/],
    ["more behind 15 digits", [{ ...imei, identifier: "990000000000017x" }], /15 digits/],
    ["no number", [{ identifierType: "SERIAL_NUMBER", identifier: " " }], /1 to 64 characters/],
    [
      "an endless number",
      [{ identifierType: "SERIAL_NUMBER", identifier: "x".repeat(65) }],
      /1 to 64/,
    ],
    [
      "a line break",
      [{ identifierType: "SERIAL_NUMBER", identifier: "a\nb" }],
      /1 to 64 characters/,
    ],
    ["something else", [{ ...imei, price: 1 }], /price/],
  ])("%s is refused", (_, given, message) => {
    expect(JSON.stringify(parse(given).error?.issues.map((one) => one.message))).toMatch(
      new RegExp(message.source.replace(/"/g, '\\\\"'))
    )
  })

  test("hold nothing else", () => {
    expect(parse([imei], { note: "x" }).success).toBe(false)
  })
})
