import { statusWord } from "./status"

test.each([
  ["2", "Created"],
  ["3", "Paid"],
  ["4", "Canceled"],
  ["5", "Unresolved"],
  ["6", "6"],
  [null, "(no status)"],
])("status %s of a deposit is shown as %s", (status, word) => {
  expect(statusWord(status)).toBe(word)
})
