import { countsOf } from "./counts"

describe("what an account received", () => {
  it("is nothing at first", () => {
    expect(countsOf([])).toMatchObject({ verified: 0, hint: 0, refused: 0, inquiry: 0 })
  })

  it("is summed by verdict, and what was taken by status; what we asked for is none of it", () => {
    const counts = countsOf([
      { channel: "server", authenticity: "verified", status: "done", count: 7 },
      { channel: "server", authenticity: "verified", status: "waiting", count: 2 },
      { channel: "server", authenticity: "hint", status: "done", count: 1 },
      { channel: "server", authenticity: "refused", status: "ignored", count: 4 },
      { channel: "inquiry", authenticity: "verified", status: "done", count: 5 },
    ])
    expect(counts).toEqual({
      verified: 9,
      hint: 1,
      refused: 4,
      inquiry: 5,
      statuses: { new: 0, in_progress: 0, waiting: 2, done: 8, ignored: 0, failed: 0 },
    })
  })
})
