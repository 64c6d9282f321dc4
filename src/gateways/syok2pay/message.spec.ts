import { rawCallback } from "../testing/raw-callback"
import { headerOf, readMessage } from "./message"

describe("headerOf", () => {
  test.each<[string | string[] | undefined, string | null]>([
    ["abc", "abc"],
    [" abc\t", "abc"],
    [["abc"], "abc"],
    [[" abc "], "abc"],
    ["", ""],
    [["abc", "abc"], null],
    [["abc", "def"], null],
    [[], null],
    [undefined, null],
  ])("%j is %j: two values have no truth, one has", (sent, wanted) => {
    expect(headerOf(rawCallback({ headers: { "x-signature": sent } }), "x-signature")).toBe(wanted)
  })
})

describe("readMessage", () => {
  test("a body of no declared type is JSON", () => {
    const reading = readMessage(rawCallback({ body: Buffer.from('{"reference_no":"MD-1"}') }))
    expect(reading).toMatchObject({ ok: true, message: { txnId: null } })
    expect(reading.ok && reading.message.fields.get("reference_no")).toBe("MD-1")
    expect(readMessage(rawCallback({ body: Buffer.from("reference_no=MD-1") }))).toEqual({
      ok: false,
      problem: "unreadable_body",
    })
  })
})
