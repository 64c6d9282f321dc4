import { MedusaError } from "@medusajs/framework/utils"
import { isPermanent, messageOf } from "./failure"

describe("whether a failed workflow of Medusa needs a person", () => {
  const permanent = new Set<string>(["invalid_data", "not_allowed", "not_found"])

  it.each(Object.values(MedusaError.Types))("%s", (type) => {
    expect(isPermanent(new MedusaError(type, "said by the test"))).toBe(permanent.has(type))
  })

  it.each([
    [
      "a lack of stock, which Medusa names without a type of its own",
      { type: "insufficient_inventory" },
      true,
    ],
    [
      "an error of Postgres",
      Object.assign(new Error("deadlock detected"), { code: "40P01" }),
      false,
    ],
    ["a plain error", new Error("already exists"), false],
    ["a text", "not_allowed", false],
    ["a type that is no text", { type: 7 }, false],
    ["nothing", null, false],
  ])("%s: %s", (_what, error, needsPerson) => {
    expect(isPermanent(error)).toBe(needsPerson)
  })
})

describe("what is told of an error", () => {
  it.each([
    [new Error("first line\nselect * from payment where secret = 1"), "first line"],
    [new Error("x".repeat(500)), "x".repeat(200)],
    [{ message: "from a workflow" }, "from a workflow"],
    ["a text", "a text"],
    [null, "null"],
  ])("%#: its first line, short enough for a list", (error, text) => {
    expect(messageOf(error)).toBe(text)
  })
})
