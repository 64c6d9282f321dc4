import fc from "fast-check"
import { readBody } from "./body"

const JSON_TYPE = "application/json"
const FORM = "application/x-www-form-urlencoded; charset=utf-8"
const read = (text: string, type = JSON_TYPE) => readBody(Buffer.from(text), type)
const fields = (text: string, type = JSON_TYPE) => {
  const reading = read(text, type)
  return reading.ok ? Object.fromEntries(reading.fields) : reading.problem
}

describe("readBody", () => {
  test("reads the same fields from JSON, envelope and form", () => {
    const wanted = { reference_no: "MD-1", amount: "128.4", note: "é" }
    expect(fields('{"reference_no":"MD-1","amount":128.4,"note":"é","paid_at":null}')).toEqual(
      wanted
    )
    const inner = '{"reference_no":"MD-1","amount":"128.4","note":"\\u00e9"}'
    expect(fields(`{"success":true,"data":${inner},"trace_id":"x"}`)).toEqual(wanted)
    expect(fields("reference_no=MD-1&amount=128.4&note=%C3%A9", FORM)).toEqual(wanted)
  })

  test.each(["note=a+b%2Bc&amount=128.40", "token=a=b&flag", "&a=1&&b=2&", "=x&a=1"])(
    "form %s is read as its senders write forms",
    (text) => {
      expect(fields(text, FORM)).toEqual(Object.fromEntries(new URLSearchParams(text)))
    }
  )

  test("a content type that only mentions forms is none", () => {
    expect(fields("a=1", `text/plain; not=${FORM}`)).toBe("unreadable_body")
  })

  test("eight levels are read, nine are not", () => {
    const nested = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`
    expect(fields(nested(8))).toHaveProperty("a")
    expect(fields(nested(9))).toBe("nested_too_deep")
  })

  test("a line break after a form is not part of its last value", () => {
    expect(fields("currency=MYR\r\n", FORM)).toEqual({ currency: "MYR" })
  })

  test("a form may have 200 fields and no more", () => {
    const form = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=1`).join("&")
    expect(Object.keys(fields(form(200), FORM))).toHaveLength(200)
    expect(fields(form(201), FORM)).toBe("unreadable_body")
  })

  test("a message with a reference of its own is no envelope, whatever its data says", () => {
    expect(fields('{"reference_no":"MD-1","data":{"reference_no":"MD-2"}}')).toEqual({
      reference_no: "MD-1",
      data: '{"reference_no":"MD-2"}',
    })
  })

  test.each([
    ...["merchant_code", "reference_no", "txn_id", "session_id", "txn_status", "status"],
    ...["status_code", "amount", "currency", "channel", "gateway", "paid_at", "refunded_amount"],
  ])("%s is text or a number; other fields may be anything", (name) => {
    expect(fields(JSON.stringify({ [name]: "1" }))).toEqual({ [name]: "1" })
    expect(fields(JSON.stringify({ [name]: { toString: "1" } }))).toBe("unreadable_body")
    expect(fields(JSON.stringify({ [`x_${name}`]: { a: 1 } }))).toEqual({
      [`x_${name}`]: '{"a":1}',
    })
  })

  test("an empty body has no fields", () => {
    expect(fields("")).toEqual({})
    expect(fields(" \r\n")).toEqual({})
    expect(fields(" \r\n", FORM)).toEqual({})
  })

  test.each([
    ["{broken", "unreadable_body"],
    ['{"a":1}{"a":1}', "unreadable_body"],
    ["[]", "unreadable_body"],
    ['["reference_no"]', "unreadable_body"],
    ["null", "unreadable_body"],
    ['"text"', "unreadable_body"],
    ['{"data":[]}', "unreadable_body"],
    ['{"data":"x"}', "unreadable_body"],
    ['{"reference_no":["MD-1"]}', "unreadable_body"],
    ['{"reference_no":{"a":1}}', "unreadable_body"],
    ['{"amount":true}', "unreadable_body"],
    ['{"a":"x\\u0000y"}', "unreadable_body"],
    ['{"a":"x\u0000y"}', "unreadable_body"],
    ['{"a\\u0000":1}', "unreadable_body"],
    ['{"amount":"1","amount":"2"}', "duplicate_keys"],
    ['{"amount":"1","am\\u006funt":"2"}', "duplicate_keys"],
    ['{"data":{"amount":"1","amount":"2"}}', "duplicate_keys"],
    ['{"data":{"a":1},"data":{"b":1}}', "duplicate_keys"],
    ['{"__proto__":{"reference_no":"x"}}', "hostile_keys"],
    ['{"data":{"\\u005f_proto__":1}}', "hostile_keys"],
    ['{"constructor":{"prototype":{}}}', "hostile_keys"],
    [`{"a":${"[".repeat(8)}${"]".repeat(8)}}`, "nested_too_deep"],
    ["[".repeat(30000) + "]".repeat(30000), "nested_too_deep"],
  ])("%.60s is %s", (text, problem) => {
    expect(fields(text)).toBe(problem)
  })

  test.each([
    ["amount=1&amount=2", "duplicate_keys"],
    ["amount=1&am%6Funt=2", "duplicate_keys"],
    ["__proto__=1", "hostile_keys"],
    ["a=%00", "unreadable_body"],
    ["a=%zz", "unreadable_body"],
    ["a=%ff", "unreadable_body"],
    ["%zz=1", "unreadable_body"],
    ["a&".repeat(201), "unreadable_body"],
  ])("form %.40s is %s", (text, problem) => {
    expect(fields(text, FORM)).toBe(problem)
  })

  test("repeated keys in different objects, and key-like strings, are fine", () => {
    expect(fields('{"a":{"x":1},"b":{"x":1},"c":["x","x"],"d":"{\\"a\\":1}"}')).toMatchObject({
      a: '{"x":1}',
      d: '{"a":1}',
    })
  })

  test("not UTF-8, and more than 64 KiB", () => {
    expect(readBody(Buffer.from('{"a":"\xff"}', "latin1"), JSON_TYPE)).toEqual({
      ok: false,
      problem: "unreadable_body",
    })
    const padded = (bytes: number) => `{"pad":"${"x".repeat(bytes - 10)}"}`
    expect(fields(padded(64 * 1024))).toHaveProperty("pad")
    expect(fields(padded(64 * 1024 + 1))).toBe("body_too_large")
  })

  test("a text without end is refused in no time", () => {
    const started = process.hrtime.bigint()
    expect(fields(`"${'\\"'.repeat(32000)}`)).toBe("unreadable_body")
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500)
  })

  test("any JSON object is read as it is, key by key", () => {
    const word = fc.string().filter((text) => !text.includes("\0"))
    const key = word.filter((text) => !/^(__proto__|constructor|prototype|data)$/.test(text))
    fc.assert(
      fc.property(fc.dictionary(key, word), (record) => {
        expect(fields(JSON.stringify(record))).toEqual({ ...record })
      })
    )
  })

  test("any bytes give a reading", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, form) => {
        expect(typeof readBody(Buffer.from(bytes), form ? FORM : JSON_TYPE).ok).toBe("boolean")
      })
    )
  })
})
