import { unstoredFindings } from "./unstored-findings"

const NOON = Date.UTC(2026, 10, 27, 12)
const outage = { count: 3, firstAt: NOON, lastAt: NOON + 60_000 }
const delivery = { url: "payment", sent: "always", retriesAfter: null } as const

describe("callbacks lost to an outage", () => {
  it("are nothing to tell without one", () => {
    expect(unstoredFindings(null, { ...delivery, givesUpAfter: 1265 })).toEqual([])
  })

  it("come again until the gateway gives up on the first", () => {
    expect(unstoredFindings(outage, { ...delivery, givesUpAfter: 1265 })).toEqual([
      {
        code: "unstored_waiting",
        severity: "error",
        facts: {
          count: 3,
          first_at: "2026-11-27T12:00:00.000Z",
          last_at: "2026-11-27T12:01:00.000Z",
          until_at: "2026-11-27T12:21:05.000Z",
        },
      },
    ])
  })

  it("come again for nobody knows how long", () => {
    const [told] = unstoredFindings(outage, { ...delivery, givesUpAfter: null })
    expect(told).toMatchObject({ code: "unstored_open_end", facts: { count: 3 } })
  })
})
