import { renewAt } from "./token"

test.each([
  [3_600_000, 3_540_000],
  [120_000, 60_000],
  [60_000, 30_000],
  [10_000, 5_000],
  [0, 0],
])("a token that lives %s ms is renewed after %s ms", (life, after) => {
  expect(renewAt(1_000, life)).toBe(1_000 + after)
})
