import { retryFindings, retrySeconds, retryWindowOf } from "./retry-window"
import { seenCallback } from "./testing/samples"

const FIRST = new Date("2026-11-27T12:00:00Z")
const at = (seconds: number) => new Date(FIRST.getTime() + seconds * 1000)

const minutes = { retriesAfter: [30, 60, 1265], givesUpAfter: 1265 }

describe("how long a gateway goes on sending", () => {
  it.each([
    [0, at(30)],
    [30, at(60)],
    [61, at(1265)],
    [1265, null],
  ])("after %d seconds: next %s, and its end stays", (seconds, next) => {
    expect(retryWindowOf(minutes, FIRST, at(seconds))).toEqual({ until: at(1265), next })
  })

  it("is known without its moments where only the end is documented", () => {
    const days = { retriesAfter: null, givesUpAfter: 259_200 }
    expect(retryWindowOf(days, FIRST, at(60))).toEqual({ until: at(259_200), next: null })
  })

  it("is not known where nothing is documented, and looked for during a day", () => {
    const nothing = { retriesAfter: null, givesUpAfter: null }
    expect(retryWindowOf(nothing, FIRST, at(60))).toEqual({ until: null, next: null })
    expect(retrySeconds(nothing)).toBe(86_400)
    expect(retrySeconds(minutes)).toBe(1265)
  })
})

describe("what a person has to know about a refused callback", () => {
  const refused = seenCallback({ cause: "bad_key", received_at: FIRST })

  it("is until when it can still come again", () => {
    expect(retryFindings(refused, { until: at(1265), next: null })).toEqual([
      {
        code: "refused_waiting",
        severity: "warning",
        facts: {
          cause: "bad_key",
          since_at: FIRST.toISOString(),
          until_at: at(1265).toISOString(),
        },
      },
    ])
  })

  it("is that nobody knows until when", () => {
    const [told] = retryFindings(refused, { until: null, next: null })
    expect(told).toMatchObject({ code: "refused_open_end", severity: "warning" })
  })

  it("is nothing when none was refused", () => {
    expect(retryFindings(null, null)).toEqual([])
  })
})
