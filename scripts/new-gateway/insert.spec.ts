import { addImport, insertAtEnd, insertBefore } from "./insert"

describe("adding to a list", () => {
  const place = { file: "list.ts", opening: "const list = [" }

  it.each([
    ["an empty list", "const list = []", "const list = [\nnew,\n]"],
    ["a list in a line", "const list = [a, [b]]\nf()", "const list = [a, [b],\nnew,\n]\nf()"],
    ["a list with a trailing comma", "const list = [\n  a,\n]", "const list = [\n  a,\nnew,\n]"],
  ])("goes to the end of %s", (_what, text, expected) => {
    expect(insertAtEnd(text, place, "new")).toBe(expected)
  })

  it("says what to write where when the list is gone", () => {
    expect(() => insertAtEnd("const other = []", place, "new")).toThrow(
      'list.ts has no "const list = [" any more. Write this into it by hand:\nnew'
    )
  })

  it("puts an import after the last one", () => {
    const text = 'import a from "a"\nimport {\n  b,\n} from "b"\n\nrun()'
    expect(addImport(text, "list.ts", 'import c from "c"')).toBe(
      'import a from "a"\nimport {\n  b,\n} from "b"\nimport c from "c"\n\nrun()'
    )
  })

  it("goes before a declaration, and says what to write when that is gone", () => {
    const before = { file: "list.ts", opening: "const b" }
    expect(insertBefore("const a = 1\n\nconst b = 2", before, "const c = 3\n")).toBe(
      "const a = 1\n\nconst c = 3\n\nconst b = 2"
    )
    expect(() => insertBefore("const a = 1", before, "const c = 3")).toThrow(
      'list.ts has no "const b" any more. Write this into it by hand:\nconst c = 3'
    )
  })
})
