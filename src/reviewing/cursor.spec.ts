import { readCursor, writeCursor } from "./cursor"

const id = `pcb_${"a".repeat(26)}`

describe("a cursor", () => {
  it.each(["2026-11-20 10:00:00.123456+00", "2026-11-20 10:00:00+05:30"])("keeps %s", (at) => {
    expect(readCursor(writeCursor("newer", { at, id }))).toEqual({ towards: "newer", at, id })
  })

  it.each([
    "",
    "none",
    JSON.stringify(["older"]),
    JSON.stringify({ towards: "older" }),
    JSON.stringify(["sideways", "2026-11-20 10:00:00+00", id]),
    JSON.stringify(["older", "yesterday", id]),
    JSON.stringify(["older", "infinity", id]),
    JSON.stringify(["older", "2026-11-20 10:00:00+00", "1; drop table"]),
    JSON.stringify(["older", "2026-11-20 10:00:00+00", 7]),
  ])("is not %j", (text) => {
    expect(readCursor(Buffer.from(text).toString("base64url"))).toBeNull()
  })
})
