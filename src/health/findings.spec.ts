import { byGravity, finding } from "./findings"

describe("findings", () => {
  it("are shown the gravest first, otherwise as they were", () => {
    const given = [
      finding("host_changed", "note"),
      finding("slow", "warning"),
      finding("query_lost", "error"),
      finding("content_type_changed", "warning"),
    ]
    expect(byGravity(given).map(({ code }) => code)).toEqual([
      "query_lost",
      "slow",
      "content_type_changed",
      "host_changed",
    ])
  })
})
