import { isTaken, refusalOf } from "./refusals"

describe("answers to what is not taken", () => {
  test.each([
    ["refused", 401],
    ["unknown", 404],
    ["unreadable", 400],
  ] as const)("%s: %d, and no detail", (outcome, status) => {
    expect(refusalOf(outcome)).toEqual({
      status,
      contentType: "application/json",
      body: '{"success":false}',
    })
  })

  test.each([
    ["accepted", true],
    ["duplicate", true],
    ["refused", false],
    ["unknown", false],
    ["unreadable", false],
  ] as const)("%s is taken: %s", (outcome, taken) => {
    expect(isTaken(outcome)).toBe(taken)
  })
})
