import { connect } from "node:net"
import type { MedusaRequest } from "@medusajs/framework/http"
import { rawCallbackOf } from "../../src/api/http/raw-callback"
import { facts } from "../setup/facts"
import { callbacksOf } from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { sendRaw } from "../support/raw-http"
import { Shop } from "../support/shop"
import { messageFor, signed, type Message } from "../support/syok2pay-messages"

const { hostname, port } = new URL(facts().medusaUrl)

/** Writes bytes and returns all that comes back until the server, or nobody, has more to say. */
function talk(parts: string[], until: (heard: string) => boolean): Promise<string> {
  return new Promise((done, fail) => {
    let heard = ""
    let sent = 0
    const socket = connect(Number(port), hostname, () => socket.write(parts[sent++]))
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1")
      if (until(heard)) {
        socket.destroy()
      } else if (sent < parts.length) {
        socket.write(parts[sent++])
      }
    })
    socket.on("error", fail)
    socket.on("close", () => done(heard))
  })
}

describe("a callback", () => {
  let open: OpenPayment
  let path: string
  let message: Message

  beforeAll(async () => {
    open = await openPayment(new Shop())
    path = `/payments/syok2pay_main/${open.txnId}/callback`
    message = await messageFor(open.txnId)
  })

  const noted = (note: string) => JSON.stringify({ ...message, note })
  const headOf = (body: string, version = "1.1", more: string[] = []) =>
    [
      `POST ${path} HTTP/${version}`,
      "Host: shop.example",
      `Content-Length: ${body.length}`,
      ...Object.entries(signed(message)).map(([name, value]) => `${name}: ${value}`),
      ...more,
      "\r\n",
    ].join("\r\n")
  const answersIn = (heard: string) =>
    [...heard.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, one]) => one)
  const keptTexts = async () =>
    (await callbacksOf(open.txnId)).map((row) => Buffer.from(row.body_base64, "base64").toString())

  it.each([
    ["HTTP/1.0", (body: string) => [headOf(body, "1.0") + body], ["200"]],
    [
      "a connection that is kept for the next one",
      (body: string) => [headOf(body) + body, headOf(body) + body],
      ["200", "200"],
    ],
    [
      "a connection that asks before it sends (100-continue)",
      (body: string) => [headOf(body, "1.1", ["Expect: 100-continue"]), body],
      ["100", "200"],
    ],
  ])("over %s is taken", async (what, parts, answers) => {
    const body = noted(what)
    const heard = await talk(parts(body), (text) => answersIn(text).length === answers.length)
    expect(answersIn(heard)).toEqual(answers)
    expect(await keptTexts()).toContain(body)
  })

  it.each([
    ["a slash at its end", (address: string) => `${address}/`, 200],
    ["two slashes", (address: string) => `/${address}`, 404],
    [
      "another spelling of payments",
      (address: string) => address.replace("payments", "Payments"),
      200,
    ],
    [
      "a step back",
      (address: string) => address.replace("/payments", "/payments/../payments"),
      404,
    ],
  ])("to an address with %s is answered %d, and not redirected", async (what, change, status) => {
    const headers = Object.entries(signed(message))
    const answer = await sendRaw({ path: change(path), headers, body: noted(what) })
    expect(answer.status).toBe(status)
  })

  it("that is half sent is ended with 408, and makes nobody else wait", async () => {
    const body = noted("half")
    const stalled = Array.from({ length: 50 }, () =>
      talk([headOf(body) + body.slice(0, 20)], () => false)
    )
    const headers = Object.entries(signed(message))
    const started = Date.now()
    expect(await sendRaw({ path, headers, body: noted("whole") })).toMatchObject({ status: 200 })
    expect(Date.now() - started).toBeLessThan(3000)
    const heard = await Promise.all(stalled)
    expect([...new Set(heard.flatMap(answersIn))]).toEqual(["408"])
    expect(await keptTexts()).not.toContain(body)
  })

  it("whose body another middleware has read is an error, not an empty message", () => {
    const read = { method: "POST", originalUrl: path, rawHeaders: [], params: {}, body: message }
    expect(() => rawCallbackOf(read as unknown as MedusaRequest)).toThrow(/raw body .* is missing/)
  })
})
