import { asRecord, dateOf, retryAfterOf, textOf } from "./answer-values"

const NOW = Date.UTC(2026, 10, 20, 10, 0, 0)

describe("values of an answer", () => {
  test.each([
    ["  paid\n", "paid"],
    [12.5, "12.5"],
    ["a\u0000b\u2028c", "a b c"],
    ["x".repeat(200), "x".repeat(128)],
    [`${"x".repeat(127)}🧶`, "x".repeat(127)],
    [`${"x".repeat(126)}🧶y`, `${"x".repeat(126)}🧶`],
    ["wool \ud83e", "wool"],
    [`   ${"x".repeat(128)}`, "x".repeat(128)],
    [`${"x".repeat(127)} wool`, "x".repeat(127)],
    ["\uddf6", null],
    ["", null],
    [" ", null],
    [null, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [true, null],
    [{ text: "paid" }, null],
  ])("text of %j is %j", (value, wanted) => {
    expect(textOf(value)).toBe(wanted)
  })

  test.each([
    ["2026-03-04T09:12:07.6430915Z", "2026-03-04T09:12:07.643Z"],
    ["yesterday", undefined],
    [null, undefined],
  ])("date of %j is %j", (value, wanted) => {
    expect(dateOf(value)?.toISOString()).toBe(wanted)
  })

  test.each([[[1]], [null], ["x"], [7], [undefined]])("%j is no object", (value) => {
    expect(asRecord(value)).toBeNull()
  })

  test.each([
    ["90", 90],
    [["5", "9"], 5],
    [" 7 ", 7],
    ["", undefined],
    [[], undefined],
    ["Fri, 20 Nov 2026 10:00:30 GMT", 30],
    ["Fri, 20 Nov 2026 09:00:00 GMT", 0],
    ["soon", undefined],
    ["1234567890", undefined],
    [undefined, undefined],
  ])("Retry-After %j is %j seconds", (header, wanted) => {
    expect(retryAfterOf(header, NOW)).toBe(wanted)
  })
})
