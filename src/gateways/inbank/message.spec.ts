import { readMessage } from "./message"
import { CONTRACT, OTHER_SESSION, SESSION } from "./testing/account"

const read = (value: unknown) => readMessage(JSON.stringify(value))
const nothing = {
  sessionId: null,
  isAmbiguous: false,
  reference: null,
  event: null,
  status: null,
}

describe("the session of a message", () => {
  test.each<[string, unknown]>([
    ["pos_session_uuid", { pos_session_uuid: SESSION }],
    ["posSessionUuid", { data: [{ posSessionUuid: SESSION }] }],
    ["upper case", { posSessionUuid: SESSION.toUpperCase() }],
    ["pos_session", { pos_session: SESSION }],
    ["posSession.uuid", { posSession: { uuid: SESSION } }],
    ["session_uuid", { session_uuid: SESSION }],
    ["sessionUuid", { a: { b: { c: { sessionUuid: SESSION } } } }],
    ["uuid", { uuid: SESSION }],
    ["uuid, deeper", { session: { uuid: SESSION } }],
    ["said twice", { uuid: SESSION, pos_session: { uuid: SESSION } }],
    ["beside a contract's", { contract: { uuid: CONTRACT }, posSession: { uuid: SESSION } }],
    ["beside a contract's, plainly", { uuid: SESSION, creditContract: { uuid: CONTRACT } }],
    ["beside one that is no UUID", { posSessionUuid: "x", uuid: SESSION }],
    ["its own, beside another session", { posSession: { uuid: SESSION }, uuid: OTHER_SESSION }],
    ["its own, beside another name", { sessionUuid: OTHER_SESSION, posSession: { uuid: SESSION } }],
    ["beside nothing", { a: null, b: [null], c: { uuid: SESSION } }],
    ["behind a long text", { note: "x".repeat(20_000), a: { b: { uuid: SESSION } } }],
    ["the ten-thousandth value", [...Array<number>(9_998).fill(0), { uuid: SESSION }]],
  ])("is found as %s", (_, value) => {
    expect(read(value)).toMatchObject({ sessionId: SESSION, isAmbiguous: false, isOpaque: false })
  })

  test.each<[string, unknown]>([
    ["nothing", {}],
    ["a contract's alone", { contract: { uuid: CONTRACT } }],
    ["a customer's, in a list", { customers: [{ uuid: CONTRACT }] }],
    ["no UUID", { uuid: "1" }],
    ["an object", { pos_session_uuid: { a: SESSION } }],
  ])("is not %s", (_, value) => {
    expect(read(value).sessionId).toBeNull()
  })

  test("two different ones are none", () => {
    expect(read({ list: [{ uuid: SESSION }, { uuid: OTHER_SESSION }] })).toMatchObject({
      sessionId: null,
      isAmbiguous: true,
    })
  })
})

describe("what else a message says", () => {
  test("is found in either spelling, the outer one first", () => {
    expect(read({ data: { purchaseReference: "IB-1" }, event: "e", status: "s" })).toMatchObject({
      reference: "IB-1",
      event: "e",
      status: "s",
    })
    expect(read({ a: { event: "inner" }, event: "outer" }).event).toBe("outer")
    expect(read({ purchase_reference: 7, event: {} })).toMatchObject({
      reference: "7",
      event: null,
    })
  })

  test("what is no text is passed over for what is", () => {
    expect(read({ event: { id: 1 }, data: { event: "e" } }).event).toBe("e")
    expect(read({ status: null, data: { status: "s" } }).status).toBe("s")
  })

  test("the session's status counts before a contract's", () => {
    expect(read({ status: "signed", posSession: { status: "granted" } }).status).toBe("granted")
  })

  test("base64 of JSON is JSON, in both alphabets", () => {
    const text = JSON.stringify({ uuid: SESSION, note: "ÿÿÿ>>>???" })
    for (const encoding of ["base64", "base64url"] as const) {
      expect(readMessage(Buffer.from(text).toString(encoding)).sessionId).toBe(SESSION)
    }
  })

  test.each([
    ["something before it", (good: string) => `!${good}`],
    ["something behind it", (good: string) => `${good}!`],
    ["a line break in it", (good: string) => `${good.slice(0, 8)}\n${good.slice(8)}`],
  ])("base64 with %s is no base64", (_, change) => {
    const good = Buffer.from(JSON.stringify({ uuid: SESSION })).toString("base64")
    expect(readMessage(change(good))).toEqual({ ...nothing, isOpaque: true })
  })

  test.each(["inbank-session-update", "", "7", '"x"', "null", "{", "<xml/>", "aGVsbG8="])(
    "%j is opaque",
    (text) => {
      expect(readMessage(text)).toEqual({ ...nothing, isOpaque: true })
    }
  )

  test("keys of prototypes are keys like others", () => {
    expect(readMessage('{"__proto__":{"uuid":"x"},"constructor":{"event":"e"}}')).toEqual({
      ...nothing,
      event: "e",
      isOpaque: false,
    })
  })
})
