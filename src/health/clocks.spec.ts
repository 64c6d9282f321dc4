import { aheadOf, clockFindings } from "./clocks"

describe("clocks", () => {
  it("are compared with the middle of two looks at ours", () => {
    expect(aheadOf(new Date(10_500), 10_000, 10_200)).toBe(400)
    expect(aheadOf(new Date(9_000), 10_000, 10_200)).toBe(-1100)
  })

  const told = (databaseAheadMs: number, gatewayAheadMs: number | null) =>
    clockFindings({
      databaseAheadMs,
      gateway: gatewayAheadMs === null ? null : { aheadMs: gatewayAheadMs, seenAt: 0 },
    }).map(({ code, severity, facts }) => [code, severity, facts.off_seconds])

  it("may differ by half a minute", () => {
    expect(told(30_000, -30_000)).toEqual([])
    expect(told(0, null)).toEqual([])
  })

  it("are wrong beyond it, and of no use for signatures beyond five minutes", () => {
    expect(told(31_000, -301_000)).toEqual([
      ["clock_database", "warning", 31],
      ["clock_gateway", "error", 301],
    ])
  })
})
