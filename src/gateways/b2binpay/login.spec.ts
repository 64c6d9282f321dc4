import { asV2, transaction } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const START = Date.parse("2026-11-02T09:14:03.118204Z")
const ok = says("v2_token_ok")
const deposit = says("v3_get_deposit_created")
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

  test("an answer without an end is none", async () => {
    gateway.answer(says("v2_token_ok", { access_expired_at: null }))
    expect(await errorOf(session().ask)).toMatchObject({ code: "TOKEN_UNREADABLE" })
  })
})
