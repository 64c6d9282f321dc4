import { execFileSync } from "node:child_process"
import type { RawCallback } from "../gateways/contract"
import { curlOf, payloadOf } from "./payload"

const URL = "https://shop.example/payments/syok2pay_main/txn_1/callback"

const raw = (change: Partial<RawCallback> = {}): RawCallback => ({
  method: "POST",
  query: "",
  headers: { "content-type": "application/json" },
  body: Buffer.from("{}"),
  transactionId: "txn_1",
  remoteAddress: null,
  ...change,
})

/** The words that a shell makes of a command. `curl` itself is not run. */
function wordsOf(command: string): { words: string[]; input: string } {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\0'; cat; }; ${command}`
  const [words, input] = execFileSync("sh", ["-c", script], { input: "" })
    .toString("latin1")
    .split("\0\0")
  return { words: words.split("\0"), input }
}

describe("payloadOf", () => {
  it.each([
    ["JSON", Buffer.from('{"a":"ä😀"}'), '{"a":"ä😀"}', null],
    ["nothing", Buffer.alloc(0), "", null],
    ["a byte order mark", Buffer.from("\ufeffx"), "\ufeffx", null],
    ["NUL", Buffer.from("a\0"), "a\0", null],
    ["bytes that are no text", Buffer.from([0xff, 0x00]), null, "ff00"],
    ["half a character", Buffer.from("ä").subarray(0, 1), null, "c3"],
  ])("shows %s", (_, body, text, hex) => {
    expect(payloadOf(body)).toEqual({
      size: body.length,
      text,
      hex,
      base64: body.toString("base64"),
    })
  })
})

describe("curlOf", () => {
  it("repeats method, URL, headers and body", () => {
    expect(wordsOf(curlOf(URL, raw(), [])).words).toEqual([
      ...["-X", "POST", URL],
      ...["-H", "content-type: application/json", "--data-raw", "{}"],
    ])
  })

  it.each([
    "it's",
    "$(touch /tmp/x) `id` $HOME",
    '"; rm -rf / #',
    "@/etc/passwd",
    "two\nlines\tand a tab",
    "ends with a backslash \\",
  ])("hands %j to curl as it is", (text) => {
    const { words } = wordsOf(curlOf(URL, raw({ body: Buffer.from(text) }), []))
    expect(words.slice(-2)).toEqual(["--data-raw", Buffer.from(text).toString("latin1")])
  })

  it.each([
    ["a terminal's control characters", Buffer.from("\u001b[201~rm -rf /\r")],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x0a])],
  ])("hands over %s without writing them down", (_, body) => {
    const command = curlOf(URL, raw({ body }), [])
    expect(command).toMatch(/^[\n\x20-\x7e]*$/)
    const { words, input } = wordsOf(command)
    expect(words.slice(-2)).toEqual(["--data-binary", "@-"])
    expect(Buffer.from(input, "latin1")).toEqual(body)
  })

  it("leaves out the key of the URL, signatures and what a proxy wrote", () => {
    const command = curlOf(
      URL,
      raw({
        query: "gw=demo&key=0123456789abcdef&a=key=b",
        headers: {
          "content-length": "2",
          "webhook-signature": ["v1,one", "v1,two"],
          "x-proof": "0123456789abcdef",
          "x-forwarded-for": "203.0.113.7",
          "user-agent": "\u001b[0mGateway/1.0",
        },
      }),
      ["x-proof"]
    )
    expect(wordsOf(command).words).toEqual([
      ...["-X", "POST", `${URL}?gw=demo&key=<redacted>&a=key=b`, "-H", "content-type;"],
      ...["-H", "webhook-signature: <redacted>", "-H", "webhook-signature: <redacted>"],
      ...["-H", "x-proof: <redacted>", "-H", "user-agent: ?[0mGateway/1.0"],
      ...["--data-raw", "{}"],
    ])
    expect(command).not.toMatch(/0123456789abcdef|v1,|203\.0/)
  })

  it("sends no body where there was none", () => {
    const command = curlOf(URL, raw({ method: "GET", body: Buffer.alloc(0) }), [])
    expect(command).not.toContain("--data")
  })
})
