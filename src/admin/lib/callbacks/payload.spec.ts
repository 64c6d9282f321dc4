import { hexLines, pretty, visible } from "./payload"

describe("visible", () => {
  it.each([
    ["a line\nand a\ttab", "a line\nand a\ttab"],
    ["NUL\0", "NUL\\u0000"],
    ["\u001b[31mred", "\\u001b[31mred"],
    ["turned \u202egnp.exe", "turned \\u202egnp.exe"],
    ["zero\u200bwidth", "zero\\u200bwidth"],
    ["ä 😀 <b>", "ä 😀 <b>"],
  ])("shows %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown)
  })
})

describe("pretty", () => {
  it.each([
    ['{"a":{"b":[1]}}', '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}'],
    ["a=1&b=x%20y+z&c=", "a = 1\nb = x y z\nc = "],
    ["a=%E0%A4%A", "a = %E0%A4%A"],
    ['{"a":', null],
    ["just words", null],
    ["", null],
  ])("lays %j out as %j", (text, laidOut) => {
    expect(pretty(text)).toBe(laidOut)
  })
})

describe("hexLines", () => {
  it("shows sixteen bytes a line", () => {
    expect(hexLines("00ff41".padEnd(34, "2e"))).toBe(
      [
        "000000  00 ff 41 2e 2e 2e 2e 2e 2e 2e 2e 2e 2e 2e 2e 2e  ..A.............",
        `000010  2e${" ".repeat(45)}  .`,
      ].join("\n")
    )
  })
})
