import { rawCallback } from "../testing/raw-callback"
import { read } from "./callback"
import { canonicalAmount } from "./dedupe"
import { account } from "./testing/account"

const first = "1795170245"
const later = "1795170999"

const keyOf = (said: object, timestamp: string | undefined = first, options = account()) =>
  read(
    rawCallback({
      headers: { "content-type": "application/json", "x-timestamp": timestamp },
      body: Buffer.from(JSON.stringify(said)),
    }),
    options
  ).dedupeKey

describe("one message delivered twice", () => {
  test.each([
    { reference_no: "MD-1" },
    { txn_status: "SUCCESS" },
    { reference_no: "MD-1", txn_status: "SUCCESS" },
  ])("%j has one key whenever it is signed", (said) => {
    expect(keyOf(said, later)).toBe(keyOf(said, first))
  })

  test.each([
    [{ amount: "128.40" }, { amount: " 128.4 " }],
    [{ refunded_amount: "28.40" }, { refunded_amount: 28.4 }],
    [{ txn_status: "SUCCESS" }, { txn_status: " success " }],
    [{ status_code: "PENDING" }, { status_code: "PENDING " }],
    [{ currency: "MYR" }, { currency: "myr" }],
    [{ session_id: "cs_5nW1pR9c" }, { session_id: "cs_5nW1pR9c " }],
  ])("%j is the same as %j", (one, other) => {
    const reference_no = "MD-1"
    expect(keyOf({ reference_no, ...one })).toBe(keyOf({ reference_no, ...other }))
  })

  test.each(["trace_id", "timestamp", "signature", "attempt"])(
    "%s is part of the delivery, not of the message",
    (name) => {
      const reference_no = "MD-1"
      expect(keyOf({ reference_no, [name]: "a" })).toBe(keyOf({ reference_no, [name]: "b" }))
    }
  )

  test("a signature in the body is part of the delivery, not of the message", () => {
    const options = account({ callback: { signatureField: "sign" } })
    const signed = (sign: string) => keyOf({ reference_no: "MD-1", sign }, first, options)
    expect(signed("aa")).toBe(signed("bb"))
    expect(keyOf({ reference_no: "MD-1", sign: "aa" })).not.toBe(
      keyOf({ reference_no: "MD-1", sign: "bb" })
    )
  })
})

describe("two messages", () => {
  test.each([
    [{ session_id: "cs_5nW1pR9c" }, { session_id: "cs_5nw1pr9c" }],
    [{ amount: "1,284.00" }, { amount: "1,284.01" }],
    [{ amount: "128.401" }, { amount: "128.402" }],
    [{ refunded_amount: "28.40" }, { refunded_amount: "28.41" }],
  ])("%j is not %j", (one, other) => {
    const reference_no = "MD-1"
    expect(keyOf({ reference_no, ...one })).not.toBe(keyOf({ reference_no, ...other }))
  })

  test("that say nothing are told apart by their bytes", () => {
    expect(keyOf({ trace_id: "xid_1" })).toBe(keyOf({ trace_id: "xid_1" }))
    expect(keyOf({ trace_id: "xid_1" })).not.toBe(keyOf({ trace_id: "xid_2" }))
    expect(keyOf({ trace_id: "xid_1" }, first)).not.toBe(keyOf({ trace_id: "xid_1" }, later))
  })

  test("that say nothing, not even a time, are told apart by their bytes too", () => {
    const timeless = (trace_id: string) =>
      read(rawCallback({ body: Buffer.from(JSON.stringify({ trace_id })) }), account()).dedupeKey
    expect(timeless("xid_1")).toBe(timeless("xid_1"))
    expect(timeless("xid_1")).not.toBe(timeless("xid_2"))
  })
})

describe("canonicalAmount", () => {
  test.each([
    ["128.4", "128.40"],
    ["128.40", "128.40"],
    ["128.400", "128.40"],
    ["128", "128.00"],
    ["128.405", null],
    ["1,284.00", null],
    ["1e2", null],
    ["", null],
  ])("of %j is %j", (text, wanted) => {
    expect(canonicalAmount(text)).toBe(wanted)
  })
})
