import { createHmac } from "node:crypto"
import { asV2, transaction } from "./testing/account"
import { errorOf, fixture, fixtureIndex } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const START = Date.parse("2026-11-02T09:14:03.118204Z")
const ok = says("v2_token_ok")
const deposit = says("v3_get_deposit_created")
const signed = (message: string) =>
  createHmac("sha256", Buffer.from(fixtureIndex().credentials.v2.hmac_key_hex, "hex"))
    .update(message)
    .digest("hex")
const tokenCalls = () => gateway.received.filter(({ path }) => path.startsWith("/token/"))

function session() {
  const clock = { now: START }
  const client = gateway.client(asV2(), () => clock.now)
  return { clock, ask: () => client.inquire(transaction()) }
}

describe("the login of v2", () => {
  test("is kept until a minute before the end that the answer names, then refreshed once", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, deposit, says("v2_token_refresh_ok"), deposit)
    await ask()
    clock.now = START + 14 * 60_000 - 1
    await ask()
    clock.now = START + 14 * 60_000 + 1
    await ask()
    expect(tokenCalls().map(({ path, json }) => [path, json])).toEqual([
      ["/token/", fixture("v2_token_ok").request.body],
      ["/token/refresh/", fixture("v2_token_refresh_ok").request.body],
    ])
    expect(gateway.received.at(-1)?.headers.authorization).toBe("Bearer demo.v2.access.token.2")
  })

  test("follows when the refresh token is spent", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, says("v2_token_refresh_used"), ok, deposit)
    await ask()
    clock.now = START + 15 * 60_000
    expect((await ask()).state).toBe("pending")
    expect(tokenCalls().map(({ path }) => path)).toEqual(["/token/", "/token/refresh/", "/token/"])
  })

  test("follows when the refresh token has ended or was used for nothing", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, ok, deposit, "drop", ok, deposit)
    await ask()
    clock.now = START + 7 * 3_600_000
    // The samples' end lies in the past now, so every call needs a token.
    await ask()
    expect(tokenCalls().map(({ path }) => path)).toEqual(["/token/", "/token/"])
    expect(await errorOf(ask)).toMatchObject({ kind: "unavailable" })
  })

  test("a refresh token is spent once it was sent, even if no answer came", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, "drop", ok, deposit)
    await ask()
    clock.now = START + 15 * 60_000
    expect(await errorOf(ask)).toMatchObject({ kind: "unavailable" })
    await ask()
    expect(tokenCalls().map(({ path }) => path)).toEqual(["/token/", "/token/refresh/", "/token/"])
  })

  test.each([
    ["no signature", { meta: undefined }],
    ["a wrong one", { meta: { time: "2026-11-02T09:14:03.118204Z", sign: "0".repeat(64) } }],
  ])("%s is refused: it is not B2BinPay that answers", async (_, changes) => {
    gateway.answer({ status: 200, body: { ...fixture("v2_token_ok").response.body, ...changes } })
    expect(await errorOf(session().ask)).toMatchObject({
      kind: "unauthorized",
      code: "TOKEN_NOT_SIGNED",
    })
  })

  test.each([
    ["without a time", { meta: { sign: signed("nulldemo.v2.refresh.token") } }],
    [
      "without a refresh token",
      {
        data: { id: "0", attributes: { access: "a" } },
        meta: { time: "t", sign: signed("tnull") },
      },
    ],
    ["without a signature", { meta: { time: "2026-11-02T09:14:03.118204Z" } }],
  ])("an answer %s proves nothing, whatever is signed", async (_, changes) => {
    gateway.answer({ status: 200, body: { ...fixture("v2_token_ok").response.body, ...changes } })
    const error = await errorOf(session().ask)
    expect(error).toMatchObject({ kind: "unauthorized", code: "TOKEN_NOT_SIGNED" })
    expect(error.message).toMatch(/not signed with this login and password: check baseUrl/)
    expect(gateway.calls()).toEqual([])
  })

  test.each([
    ["no end", { access_expired_at: null }],
    ["no token", { access: null }],
    ["an empty token", { access: "" }],
    ["a header in its token", { access: "a\r\nx: y" }],
    ["a blank before its token", { access: " a" }],
  ])("an answer with %s is none", async (_, changes) => {
    gateway.answer(says("v2_token_ok", changes), deposit)
    const error = await errorOf(session().ask)
    expect(error).toMatchObject({ kind: "unavailable", code: "TOKEN_UNREADABLE" })
    expect(error.message).toMatch(/answered the login without a token and its end/)
    expect(gateway.calls()).toEqual([])
  })
})

describe("a refresh token of v2", () => {
  const paths = () => tokenCalls().map(({ path }) => path)

  test("without an end is not used", async () => {
    const { clock, ask } = session()
    gateway.answer(says("v2_token_ok", { refresh_expired_at: null }), deposit, ok, deposit)
    await ask()
    clock.now = START + 15 * 60_000
    await ask()
    expect(paths()).toEqual(["/token/", "/token/"])
  })

  test("that a refresh did not give is not used", async () => {
    const { clock, ask } = session()
    const refreshed = says("v2_token_refresh_ok", { refresh: null })
    gateway.answer(ok, deposit, refreshed, deposit, ok, deposit)
    await ask()
    clock.now = START + 15 * 60_000
    await ask()
    clock.now = START + 60 * 60_000
    await ask()
    expect(paths()).toEqual(["/token/", "/token/refresh/", "/token/"])
  })

  test("is not used at its very end any more", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, ok, deposit)
    await ask()
    clock.now = Date.parse("2026-11-02T15:14:03.118204Z")
    await ask()
    expect(paths()).toEqual(["/token/", "/token/"])
  })

  test("whose answer is none leads to a login by the next call", async () => {
    const { clock, ask } = session()
    gateway.answer(ok, deposit, { status: 200, body: { data: null } }, ok, deposit)
    await ask()
    clock.now = START + 15 * 60_000
    expect(await errorOf(ask)).toMatchObject({ code: "TOKEN_UNREADABLE" })
    await ask()
    expect(paths()).toEqual(["/token/", "/token/refresh/", "/token/"])
  })
})
