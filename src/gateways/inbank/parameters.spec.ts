import type { RawCallback } from "../contract"
import { rawCallback } from "../testing/raw-callback"
import { hasParameters, readParameters } from "./parameters"
import { callbackOf } from "./testing/callback"

const names = { message: "message", timestamp: "timestamp", hmac: "hmac" }
const FORM = "application/x-www-form-urlencoded"
const raw = (body: string | Buffer, changes: Partial<RawCallback> = {}, type = FORM) =>
  rawCallback({ headers: { "content-type": type }, body: Buffer.from(body), ...changes })
const abc = { message: "a", timestamp: "b", hmac: "c" }

describe("parameters", () => {
  test.each<[string, RawCallback]>([
    ["form", raw("message=a&timestamp=b&hmac=c")],
    ["form with a charset", raw("message=a&timestamp=b&hmac=c", {}, `${FORM}; charset=utf-8`)],
    ["form without a type", raw("message=a&timestamp=b&hmac=c", { headers: {} })],
    ["JSON", raw(JSON.stringify(abc), {}, "application/json")],
    ["JSON without a type", raw(JSON.stringify(abc), { headers: {} })],
    ["query of a POST", raw("", { query: "message=a&timestamp=b&hmac=c" })],
    ["query of a GET", raw("", { method: "GET", query: "message=a&timestamp=b&hmac=c" })],
    [
      "query beside a body of something else",
      raw("x=1", { query: "message=a&timestamp=b&hmac=c" }),
    ],
    ["others beside them", raw("z=%ff&%ff=1&message=a&timestamp=b&hmac=c&utm=1")],
    ["a body that wins over the query", raw("message=a&timestamp=b&hmac=c", { query: "hmac=z" })],
    ["form with a line break behind it", raw("message=a&timestamp=b&hmac=c\r\n")],
    ["form that begins like a list", raw("[x]=1&message=a&timestamp=b&hmac=c")],
    ["form that holds a list", raw("message=a&timestamp=b&hmac=c&x=[1]", { headers: {} })],
    ["form with a longer name, without a value", raw("message=a&timestamp=b&hmac=c&hmacs")],
    ["form with empty parts", raw("&&message=a&timestamp=b&&hmac=c&=x&")],
    [
      "form under a type that mentions JSON",
      raw("message=a&timestamp=b&hmac=c", {}, "text/plain; was=application/json"),
    ],
    [
      "JSON under a type that mentions a form",
      raw(JSON.stringify(abc), {}, `text/plain; was=${FORM}`),
    ],
    ["JSON with blanks around it", raw(`\n ${JSON.stringify(abc)}\n`, { headers: {} })],
    [
      "query beside an empty body that is said to be JSON",
      raw("", { query: "message=a&timestamp=b&hmac=c" }, "application/json"),
    ],
    [
      "a value that looks like a name",
      raw('{"x":"hmac","message":"a","timestamp":"b","hmac":"c"}', {}, "application/json"),
    ],
    [
      "deeper keys of the same name",
      raw('{"x":{"hmac":"z"},"message":"a","timestamp":"b","hmac":"c"}', {}, "application/json"),
    ],
  ])("are read from a %s", (_, given) => {
    expect(readParameters(given, names)).toEqual({ ok: true, given: abc, fault: null })
  })

  test("brackets in a JSON text are text", () => {
    const given = { ...abc, message: "{[" }
    expect(readParameters(raw(JSON.stringify(given), {}, "application/json"), names)).toEqual({
      ok: true,
      given,
      fault: null,
    })
  })

  test.each([
    ["body", (text: string) => raw(text)],
    ["query", (query: string) => raw("", { query })],
  ])("a %s of 64 KiB is read, and not a byte more", (_, given) => {
    const text = (length: number) => "timestamp=b&hmac=c&message=".padEnd(length, "x")
    expect(readParameters(given(text(64 * 1024)), names)).toMatchObject({ ok: true, fault: null })
    expect(readParameters(given(text(64 * 1024 + 1)), names)).toEqual({
      ok: false,
      problem: "too_large",
    })
  })

  test("what was given twice counts as not given", () => {
    expect(readParameters(raw("message=a&message=a&timestamp=b&hmac=c"), names)).toEqual({
      ok: true,
      given: { message: null, timestamp: "b", hmac: "c" },
      fault: "repeated_fields",
    })
  })

  test("a number is its text", () => {
    const body = '{"message":"a","timestamp":1767261600,"hmac":"c"}'
    expect(readParameters(raw(body, {}, "application/json"), names)).toMatchObject({
      given: { timestamp: "1767261600" },
      fault: null,
    })
  })

  test("have other names where a shop was told so", () => {
    const own = { message: "payload", timestamp: "ts", hmac: "sig" }
    expect(readParameters(raw("payload=a&ts=b&sig=c"), own)).toMatchObject({ given: abc })
    expect(readParameters(raw("payload=a&ts=b&sig=c"), names)).toMatchObject({
      fault: "missing_fields",
    })
  })

  test.each<[string, RawCallback, string]>([
    ["nothing", raw(""), "missing_fields"],
    ["one missing", raw("message=a&timestamp=b"), "missing_fields"],
    ["one empty", raw("message=a&timestamp=b&hmac="), "missing_fields"],
    [
      "spread over body and query",
      raw("message=a", { query: "timestamp=b&hmac=c" }),
      "missing_fields",
    ],
    ["one twice", raw("message=a&timestamp=b&hmac=c&hmac=c"), "repeated_fields"],
    [
      "one twice, once without a value",
      raw("hmac&message=a&timestamp=b&hmac=c"),
      "repeated_fields",
    ],
    ["one as an object", raw('{"message":{},"timestamp":"b","hmac":"c"}'), "missing_fields"],
    [
      "an object in JSON",
      raw('{"message":{},"timestamp":"b","hmac":"c"}', {}, "application/json"),
      "missing_fields",
    ],
    [
      "a fraction",
      raw('{"message":"a","timestamp":1.5,"hmac":"c"}', {}, "application/json"),
      "missing_fields",
    ],
    [
      "one twice in JSON",
      raw('{"message":"a","message":"a","timestamp":"b","hmac":"c"}', {}, "application/json"),
      "repeated_fields",
    ],
    [
      "one twice, written differently",
      raw('{"hma\\u0063":"a","message":"a","timestamp":"b","hmac":"c"}', {}, "application/json"),
      "repeated_fields",
    ],
    ["the body of a GET", raw("message=a&timestamp=b&hmac=c", { method: "GET" }), "missing_fields"],
  ])("%s is a fault", (_, given, fault) => {
    expect(readParameters(given, names)).toMatchObject({ ok: true, fault })
  })

  test.each<[string, RawCallback, string]>([
    ["PUT", raw("message=a", { method: "PUT" }), "wrong_method"],
    ["too much", raw(`message=${"x".repeat(200 * 1024)}`), "too_large"],
    ["an endless query", raw("", { query: `message=${"x".repeat(65 * 1024)}` }), "too_large"],
    ["no UTF-8", raw(Buffer.from([0x6d, 0xff])), "unreadable_body"],
    ["no JSON", raw("{", {}, "application/json"), "unreadable_body"],
    ["a list", raw("[]", {}, "application/json"), "unreadable_body"],
    ["a form that is said to be JSON", raw("message=a", {}, "application/json"), "unreadable_body"],
    [
      "a form that is said to be a kind of JSON",
      raw("message=a", {}, "application/vnd.inbank-v3+json; charset=utf-8"),
      "unreadable_body",
    ],
    ["no UTF-8 in a value", raw("message=%ff&timestamp=b&hmac=c"), "unreadable_fields"],
    ["half an escape", raw("message=%4&timestamp=b&hmac=c"), "unreadable_fields"],
  ])("%s is a problem", (_, given, problem) => {
    expect(readParameters(given, names)).toEqual({ ok: false, problem })
  })
})

describe("a visit to the return page", () => {
  test.each([
    ["callback_browser_granted", true],
    ["callback_browser_completed", true],
    ["callback_browser_declined", true],
    ["callback_s2s_contract_granted", true],
    ["callback_s2s_missing_hmac", true],
    ["browser_return_unsigned", false],
    ["browser_cancel_unsigned", false],
  ])("%s brings a message: %s", (name, wanted) => {
    expect(hasParameters(callbackOf(name), names)).toBe(wanted)
  })

  test.each<[RawCallback, boolean]>([
    [raw("hmac=c&hmac=d"), true],
    [raw("message=%ff"), true],
    [raw("utm_source=x"), false],
    [raw("", { method: "GET", query: "message" }), false],
    [raw("", { method: "PUT", query: "message=a" }), false],
  ])("case %#", (given, wanted) => {
    expect(hasParameters(given, names)).toBe(wanted)
  })
})
