import { silenceFindings, silenceOf } from "./silence"

const payments = (started: number, paid = 0, heard = 0, paid_unheard = paid - heard) => ({
  started,
  paid,
  heard,
  paid_unheard: Math.max(paid_unheard, 0),
})

describe("whether callbacks come", () => {
  it.each([
    ["nothing was started", payments(0), "idle"],
    ["a few shoppers have left", payments(4), "idle"],
    ["many have started and none is known to have paid", payments(5), "quiet"],
    ["one has paid, and nothing came", payments(1, 1), "silent"],
    ["all were heard of", payments(10, 10, 10), "heard"],
    ["one that failed was heard of", payments(10, 0, 1), "heard"],
    ["two of ten are missing", payments(10, 10, 8), "heard"],
    ["three of ten are missing", payments(10, 10, 7), "partly"],
    ["three of a hundred are missing", payments(100, 100, 97), "heard"],
  ] as const)("when %s: %o is %s", (_, seen, expected) => {
    expect(silenceOf(seen, true)).toBe(expected)
  })

  it("is no question where none are asked for", () => {
    expect(silenceOf(payments(9, 9), false)).toBe("off")
  })
})

describe("what a person has to know about silence", () => {
  const told = (
    silence: Parameters<typeof silenceFindings>[0],
    { sent = "always" as "always" | "on_request", refused = 0 } = {}
  ) =>
    silenceFindings(silence, payments(9, 3), { sent, refused, cause: "bad_signature" }).map(
      ({ code, severity, facts }) => [code, severity, facts]
    )

  it("is nothing while they come or none was due", () => {
    expect([...told("heard"), ...told("idle")]).toEqual([])
  })

  it.each([
    ["off", {}, "callbacks_off", "note", {}],
    ["silent", {}, "callbacks_silent", "error", { paid: 3, hours: 24 }],
    ["silent", { sent: "on_request" }, "callbacks_not_sent", "warning", { paid: 3, hours: 24 }],
    ["partly", {}, "callbacks_partly_silent", "warning", { paid: 3, paid_unheard: 3, hours: 24 }],
    ["quiet", {}, "callbacks_quiet", "warning", { started: 9, hours: 24 }],
  ] as const)("when %s (%o): %s, %s", (silence, how, code, severity, facts) => {
    expect(told(silence, how)).toEqual([[code, severity, facts]])
  })

  it("is nothing when a gateway that calls on request alone is quiet", () => {
    expect(told("quiet", { sent: "on_request" })).toEqual([])
  })

  it.each(["silent", "quiet"] as const)(
    "is that they are refused, when %s but some came",
    (silence) => {
      expect(told(silence, { sent: "on_request", refused: 4 })).toEqual([
        ["callbacks_refused", "error", { refused: 4, cause: "bad_signature", hours: 24 }],
      ])
    }
  )
})
