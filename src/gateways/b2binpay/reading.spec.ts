import { idOf, plainText, resourcesOf, wholeOf } from "./reading"

describe("an id", () => {
  test.each([
    ["58211", "58211"],
    ["12345678901234567890", "12345678901234567890"],
    [58211, "58211"],
    [0, "0"],
  ])("%j is one", (value, id) => {
    expect(idOf(value)).toBe(id)
  })

  test.each([
    -1,
    1.5,
    2 ** 53,
    "",
    "-1",
    "1/../2",
    "../1",
    "x1",
    "1 ",
    "123456789012345678901",
    ["1"],
    null,
    true,
  ])("%j is none, so nothing is ever asked for by it", (value) => {
    expect(idOf(value)).toBeNull()
  })
})

describe("a whole number", () => {
  test.each([
    [-2, "-2"],
    [0, "0"],
    [3, "3"],
    ["3", "3"],
    ["-2", "-2"],
    ["12", "12"],
    ["123456789", "123456789"],
  ])("%j keeps its sign and its digits", (value, text) => {
    expect(wholeOf(value)).toBe(text)
  })

  test.each([2.5, 2 ** 53, "", "x", "x3", "3x", "2.5", "+3", "1234567890", ["3"], null, true])(
    "%j is none",
    (value) => {
      expect(wholeOf(value)).toBeNull()
    }
  )
})

describe("a text", () => {
  test("is kept as it is, blanks included, up to the length asked for", () => {
    expect(plainText(" a ")).toBe(" a ")
    expect(plainText("ab", 2)).toBe("ab")
    expect(plainText("abc", 2)).toBeNull()
  })

  test.each(["", ["a"], 1, null, undefined])("%j is none", (value) => {
    expect(plainText(value)).toBeNull()
  })
})

describe("a list of objects", () => {
  test("leaves out what is no object", () => {
    const [one, ...more] = resourcesOf([null, "x", 1, [], { type: "wallet", id: 4127 }])
    expect(one).toEqual({ type: "wallet", id: "4127", attributes: {}, relationships: {} })
    expect(more).toEqual([])
  })

  test.each([undefined, null, "x", { type: "wallet" }])("is empty when it is %j", (value) => {
    expect(resourcesOf(value)).toEqual([])
  })
})
