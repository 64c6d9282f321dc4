import { startScriptedServer, type ScriptedServer } from "../testing/scripted-server"
import { API_KEY, CONTRACT, account } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
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
  )({ call: "ping", method: "GET", reference: "IB-1", ...message })

describe("the way to the API", () => {
  test("every call has the contract's headers, and a type only with a body", async () => {
    server.answer({ status: 200, body: {} }, { status: 201, body: {} }, { status: 204, text: "" })
    const { headers } = fixture("create_session_v3").request
    await send()
    await send({ call: "sessions", method: "POST", body: { a: 1 } })
    await send({ call: "approval", method: "POST", values: { contractUuid: CONTRACT } })
    for (const { headers: sent, path } of server.received) {
      expect(path).toMatch(/^\/face\/partner\/v[23]\//)
      expect(sent).toMatchObject({
        authorization: headers.Authorization,
        accept: headers.Accept,
        "user-agent": "medusa-verified-payments",
      })
    }
    expect(server.received.map((call) => call.headers["content-type"])).toEqual([
      undefined,
      "application/json",
      undefined,
    ])
    expect(server.received.map(({ text }) => text)).toEqual(["", '{"a":1}', ""])
  })

  test.each([
    ["session", "GET", "unavailable", "inquiry"],
    ["products", "GET", "unavailable", "products"],
    ["changeOptions", "GET", "unavailable", "change options"],
    ["approval", "POST", "unknown_result", "approval"],
    ["cancel", "POST", "unknown_result", "cancel"],
    ["confirmVersion", "PATCH", "unknown_result", "confirmation of a return"],
  ] as const)("a lost answer of %s is %s %s", async (call, method, kind, word) => {
    server.answer("drop", "hang")
    for (const http of [{}, { timeoutMs: 100 }]) {
      const error = await errorOf(() => send({ call, method }, { http }))
      expect(error.kind).toBe(kind)
      expect(error.message).toContain(`Inbank ${word} of IB-1: No usable answer`)
      expect(error.message).not.toContain(API_KEY)
      expect(error.cause).toMatchObject({ kind })
    }
  })

  test("opening a session has a limit of its own", async () => {
    server.answer("hang", "hang")
    const http = { timeoutMs: 120, createTimeoutMs: 250 }
    const limits = [
      await errorOf(() => send({}, { http })),
      await errorOf(() => send({ call: "sessions", method: "POST", body: {} }, { http })),
    ].map(({ message }) => /within (\d+) ms/.exec(message)?.[1])
    expect(limits).toEqual(["120", "250"])
  })

  test("a redirect is not followed", async () => {
    server.answer({ status: 302, headers: { location: `${server.url}/else` }, text: "" })
    expect(await errorOf(() => send())).toMatchObject({ kind: "unavailable", code: "HTTP_302" })
    expect(server.received).toHaveLength(1)
  })
})
