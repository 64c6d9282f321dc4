import { transaction } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { says, saysCase, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const expired = saysCase("v3_create_deposit_errors", "access token expired")
const deposit = says("v3_get_deposit_created")
const tokenCalls = () => gateway.received.filter(({ path }) => path.startsWith("/token/"))

describe("the token of v3", () => {
  test("is asked for as documented, once for all who wait, and kept", async () => {
    gateway.answer(says("v3_token_ok"), deposit, deposit, deposit)
    const client = gateway.client()
    await Promise.all([client.inquire(transaction()), client.inquire(transaction())])
    await client.inquire(transaction())
    expect(tokenCalls()).toHaveLength(1)
    expect(tokenCalls()[0].json).toEqual(fixture("v3_token_ok").request.body)
    expect(tokenCalls()[0].headers.authorization).toBeUndefined()
    expect(gateway.received[1].headers.authorization).toBe("Bearer demo.v3.access.token")
  })

  test("is renewed 60 seconds before its end", async () => {
    let now = 0
    const client = gateway.client({}, () => now)
    gateway.answer(says("v3_token_ok"), deposit, deposit, says("v3_token_ok"), deposit)
    await client.inquire(transaction())
    now = (3599 - 60) * 1000 - 1
    await client.inquire(transaction())
    expect(tokenCalls()).toHaveLength(1)
    now += 1
    await client.inquire(transaction())
    expect(tokenCalls()).toHaveLength(2)
  })

  test("one that is refused is replaced, and the call sent once more", async () => {
    gateway.answer(says("v3_token_ok"), expired, says("v3_token_ok", { access: "second" }), deposit)
    expect((await gateway.client().inquire(transaction())).state).toBe("pending")
    expect(gateway.received[3].headers.authorization).toBe("Bearer second")
    expect(gateway.left()).toBe(0)
  })

  test("refused twice is told, not tried for ever", async () => {
    gateway.answer(says("v3_token_ok"), expired, says("v3_token_ok"), expired, deposit)
    const error = await errorOf(() => gateway.client().inquire(transaction()))
    expect(error).toMatchObject({ kind: "unauthorized", code: "2007" })
    expect(error.message).toMatch(/just given was refused too/)
    expect(gateway.left()).toBe(1)
  })

  test.each([
    ["v3_token_bad_credentials", { kind: "unauthorized", code: "2006" }, /Check the credentials/],
    [
      "v3_token_throttled",
      { kind: "rate_limited", code: "throttled", retryAfter: 41 },
      /throttled/,
    ],
  ])("%s", async (name, wanted, message) => {
    gateway.answer(says(name))
    const error = await errorOf(() => gateway.client().inquire(transaction()))
    expect(error).toMatchObject(wanted)
    expect(error.message).toMatch(message)
  })

  test.each([
    ["none", { status: 200, body: { data: { attributes: {} } } }],
    ["a header in it", says("v3_token_ok", { access: "a\r\nx: y" })],
    ["no answer", "drop" as const],
  ])("%s is unavailable, and asked for again by the next call", async (_, script) => {
    const client = gateway.client()
    gateway.answer(script, says("v3_token_ok", { expires_in: undefined }), deposit)
    expect(await errorOf(() => client.inquire(transaction()))).toMatchObject({
      kind: "unavailable",
    })
    expect((await client.inquire(transaction())).state).toBe("pending")
  })

  test.each([undefined, 0, -1, "3600"])(
    "whose life is told as %j counts for five minutes",
    async (expires_in) => {
      let now = 0
      const client = gateway.client({}, () => now)
      const short = says("v3_token_ok", { expires_in })
      gateway.answer(short, deposit, deposit, short, deposit)
      await client.inquire(transaction())
      now = 240_000 - 1
      await client.inquire(transaction())
      expect(tokenCalls()).toHaveLength(1)
      now = 240_000
      await client.inquire(transaction())
      expect(tokenCalls()).toHaveLength(2)
    }
  )

  test("is asked for in the format of the API, and the gateway learns who asks", async () => {
    gateway.answerAfterLogin(deposit)
    await gateway.client().inquire(transaction())
    expect(gateway.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /token/",
      "GET /deposit/58211",
    ])
    for (const { headers } of gateway.received) {
      expect(headers).toMatchObject({
        accept: "application/vnd.api+json",
        "content-type": "application/vnd.api+json",
        "user-agent": "medusa-verified-payments",
      })
    }
  })

  test.each([
    ["refused", says("v3_token_bad_credentials"), /^B2BinPay login failed with 2006/],
    ["without one", { status: 200, body: {} }, /answered the login without a token/],
  ])("the login is named when it is %s", async (_, script, message) => {
    gateway.answer(script)
    expect((await errorOf(() => gateway.client().inquire(transaction()))).message).toMatch(message)
  })
})

describe("errors of reads", () => {
  test.each([
    [{ status: 500, text: "<html>" }, "unavailable", "HTTP_500", /no JSON; check baseUrl/],
    [{ status: 200, text: "ok" }, "unavailable", "HTTP_200", /no JSON/],
    [{ status: 408, text: "" }, "unavailable", "HTTP_408", /no JSON/],
    [{ status: 403, body: { errors: [{ code: "no" }] } }, "unauthorized", "no", /listed addresses/],
    [{ status: 422, body: { errors: "x" } }, "invalid", "HTTP_422", /failed with HTTP_422\.$/],
  ])("%j is %s %s", async (script, kind, code, message) => {
    gateway.answerAfterLogin(script)
    const error = await errorOf(() => gateway.client().inquire(transaction()))
    expect(error).toMatchObject({ kind, code })
    expect(error.message).toMatch(message)
  })

  test.each(["Bearer demo.v3.access.token", "bearer   demo.v3.access.token"])(
    "a token that is echoed as %j stays out",
    async (token) => {
      const detail = `Authorization: ${token} refused`
      gateway.answerAfterLogin({ status: 400, body: { errors: [{ code: "x", detail }] } })
      const error = await errorOf(() => gateway.client().inquire(transaction()))
      expect(error.message).toContain("failed with x: Authorization: *** refused.")
    }
  )

  test("no answer names the call and the payment, and keeps its cause", async () => {
    gateway.answerAfterLogin("drop")
    const error = await errorOf(() => gateway.client().inquire(transaction()))
    expect(error.message).toMatch(/^B2BinPay inquiry of payses_\w+: No usable answer/)
    expect(error).toMatchObject({ kind: "unavailable", cause: { kind: "unavailable" } })
  })

  test("a call that the key may not make says nothing about the token", async () => {
    gateway.answerAfterLogin({ status: 403, body: { errors: [{ code: "no" }] } })
    const error = await errorOf(() => gateway.client().inquire(transaction()))
    expect(error.message).toMatch(/The key may not do this/)
    expect(error.message).not.toMatch(/just given/)
    expect(tokenCalls()).toHaveLength(1)
  })
})
