import { TOKEN, account } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { startScriptedServer, type ScriptedServer } from "../testing/scripted-server"
import { createTransport, type Message } from "./transport"

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.close())

const send = (message: Partial<Message> = {}, changes = {}) =>
  createTransport(
    account({ baseUrl: `${server.url}/face`, ...changes }),
    () => 0
  )({ call: "create", method: "POST", path: "/psp/paymentorders", reference: "10482", ...message })
const ok = { status: 201, body: {} }

describe("the way to the API", () => {
  test("every call has the contract's headers", async () => {
    const { headers } = fixture("create-payment-order").request
    server.answer(ok, ok)
    await send({ body: { a: 1 } })
    await send({ call: "inquiry", method: "GET" })
    for (const { headers: sent, path } of server.received) {
      expect(path).toBe("/face/psp/paymentorders")
      expect(sent).toMatchObject({
        authorization: `Bearer ${TOKEN}`,
        accept: headers.Accept,
        "content-type": headers["Content-Type"],
        "user-agent": "medusa-verified-payments",
        "session-id": expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      })
    }
    expect(server.received[0].json).toEqual({ a: 1 })
    expect(server.received[1].text).toBe("")
    const [first, second] = server.received.map((call) => call.headers["session-id"])
    expect(first).not.toBe(second)
  })

  test("an error names call, payment and the session that support asks for", async () => {
    server.answer({ status: 500, body: { type: "systemerror" } })
    const error = await errorOf(() => send({ call: "capture" }))
    expect(error).toMatchObject({
      kind: "unknown_result",
      correlationId: server.received[0].headers["session-id"],
    })
    expect(error.message).toMatch(/^Swedbank Pay capture of 10482 failed with systemerror/)
  })

  test.each([
    ["inquiry", "unavailable"],
    ["check", "unavailable"],
    ["capture", "unknown_result"],
    ["abort", "unknown_result"],
  ] as const)("a lost answer of %s is %s", async (call, kind) => {
    server.answer("drop", "hang")
    for (const http of [{}, { timeoutMs: 100 }]) {
      const error = await errorOf(() => send({ call }, { http }))
      expect(error).toMatchObject({ kind, correlationId: expect.any(String) })
      expect(error.message).toContain(`${call} of 10482: No usable answer`)
      expect(error.message).not.toContain(TOKEN)
    }
  })

  test.each(["http://127.0.0.1:1/psp", "https://evil.example/psp", "not a url"])(
    "the token never goes to %s",
    async (path) => {
      server.answer(ok)
      const error = await errorOf(() => send({ path }))
      expect(error).toMatchObject({ kind: "invalid" })
      expect(error.message).toContain("10482")
      expect(server.received).toHaveLength(0)
    }
  )

  test("an allowed origin is called", async () => {
    server.answer(ok)
    const changes = { baseUrl: "https://api.payex.com", allowedOrigins: [server.url] }
    await send({ path: `${server.url}/psp/x` }, changes)
    expect(server.received[0].path).toBe("/psp/x")
  })
})
