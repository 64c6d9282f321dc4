import { documentOf, type Run } from "./document"

const run: Run = {
  date: "2026-11-27",
  kind: "quick",
  minutes: 2.6,
  facts: [["processor", "2 × something"]],
  sections: [
    {
      id: "ack",
      title: "Acknowledgement",
      finding: {
        text: ["How it was measured."],
        tables: [{ head: ["peer", "p99 ms"], rows: [["U syok2pay", "12.0"]] }],
        charts: [{ name: "ack-p99", title: "p99", bars: [] }],
        bars: [
          { what: "p99", wanted: "≤ 25 ms", measured: "12.0 ms", holds: true },
          { what: "ratio", wanted: "≤ 1.5 ×", measured: "1.7 ×", holds: false },
        ],
        raw: null,
      },
    },
    { id: "drain", title: "Drain", problem: "Medusa did not start" },
  ],
}

const text = documentOf(run, (name) => `images/${name}.svg`)

it("says first which bars hold and which do not", () => {
  expect(text).toMatch("| pass | p99 | ≤ 25 ms | 12.0 ms |")
  expect(text).toMatch("| **miss** | ratio | ≤ 1.5 × | 1.7 × |")
  expect(text.indexOf("## Bars")).toBeLessThan(text.indexOf("## Acknowledgement"))
})

it("shows tables, charts and the machine", () => {
  expect(text).toMatch("| U syok2pay | 12.0 |")
  expect(text).toMatch("![p99](images/ack-p99.svg)")
  expect(text).toMatch("| processor | 2 × something |")
})

it("does not hide what could not be measured", () => {
  expect(text).toMatch("## Drain\n\n**Not measured:** Medusa did not start")
})
