import { clockAt } from "./clocks"
import { createHttpClient } from "./http-client"
import { startScriptedServer, type ScriptedServer } from "./testing/scripted-server"

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.close())

const get = { method: "GET" as const, path: "/v1/thing" }
const client = (timeoutMs = 2000, base = server.url) => createHttpClient(base, timeoutMs)

describe("createHttpClient", () => {
  test("appends the path to a base with a path and trailing slashes", async () => {
    server.answer({ status: 200, body: { ok: true } })
    const answer = await client(2000, `${server.url}/face//`).send({
      method: "POST",
      path: "/v1/thing",
      headers: { "x-one": "1" },
      body: '{"a":1}',
    })
    expect(answer).toMatchObject({ status: 200, json: { ok: true } })
    expect(server.received[0]).toMatchObject({ path: "/face/v1/thing", text: '{"a":1}' })
    expect(server.received[0].headers["x-one"]).toBe("1")
  })

  test("follows no redirect", async () => {
    server.answer({ status: 302, headers: { location: `${server.url}/elsewhere` }, text: "" })
    expect(await client().send(get)).toMatchObject({ status: 302, json: null })
    expect(server.received).toHaveLength(1)
  })

  test("notes what the answer says about the gateway's clock", async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    server.answer({ status: 404, headers: { date }, text: "" })
    await client().send(get)
    const { aheadMs = 0 } = clockAt(server.url) ?? {}
    expect(Math.abs(aheadMs - 3_600_000)).toBeLessThan(5000)
  })

  test.each(["<html>", "", "[1]", "null", "7"])("%j is not a JSON object", async (text) => {
    server.answer({ status: 200, text })
    expect(await client().send(get)).toMatchObject({ text, json: null })
  })

  test.each([
    "@evil.example/v1/thing",
    "https://evil.example/v1/thing",
    "http://pay.example/v1/thing",
    "https://pay.example:8443/v1/thing",
    "https://user:password@pay.example/v1/thing",
    "javascript:alert(1)",
    "",
  ])("refuses to leave the configured origin for %s", async (path) => {
    server.answer()
    const refused = client(2000, "https://pay.example").send({ ...get, path })
    await expect(refused).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringMatching(
        /^Refused to call (an unusable address|null|https?:\/\/[a-z.:0-9]+): not the configured gateway$/
      ),
    })
    expect(server.received).toHaveLength(0)
  })

  test("says which other address it refused to call", async () => {
    const refused = client(2000, "https://pay.example").send({
      ...get,
      path: "https://evil.example/v1/thing?key=secret",
    })
    await expect(refused).rejects.toThrow(
      /^Refused to call https:\/\/evil\.example: not the configured gateway$/
    )
  })

  test("an absolute address is called as it is when its origin is allowed", async () => {
    server.answer({ status: 200, body: { ok: true } })
    const http = createHttpClient("https://pay.example", 2000, [server.url])
    const answer = await http.send({ ...get, path: `${server.url}/v1/other?a=%2F` })
    expect(answer.json).toEqual({ ok: true })
    expect(server.received[0].path).toBe("/v1/other?a=%2F")
  })

  test.each([
    ["send", "unavailable"],
    ["write", "unknown_result"],
  ] as const)("a lost answer of %s is %s", async (call, kind) => {
    server.answer("drop")
    await expect(client()[call](get)).rejects.toMatchObject({ name: "GatewayError", kind })
    server.answer("hang")
    await expect(client(100)[call](get)).rejects.toMatchObject({ name: "GatewayError", kind })
    expect(server.received).toHaveLength(1)
  })

  test("an answer over 1 MiB is not read", async () => {
    server.answer({ status: 200, text: "x".repeat(1024 * 1024 + 1) })
    await expect(client().send(get)).rejects.toMatchObject({ kind: "unavailable" })
  })

  test("the error names the origin and the limit, not the path or headers", async () => {
    server.answer("drop")
    const error = await client()
      .write({ ...get, headers: { authorization: "Bearer pk_secret_thing" } })
      .catch((caught: Error) => caught)
    expect((error as Error).message).toBe(`No usable answer from ${server.url} within 2000 ms`)
  })
})
