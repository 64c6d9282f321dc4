import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { defineCommand } from "./define-command"

describe("defineCommand", () => {
  let written: string[] = []

  beforeEach(() => {
    written = []
    jest.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0)
  })
  afterEach(() => {
    jest.restoreAllMocks()
    // Or the runner would take it for its own.
    process.exitCode = 0
  })

  const greet = defineCommand({
    usage: "greet.js <name> [-- --loudly]",
    options: { loudly: { type: "boolean" } },
    operands: 1,
    run: async (_, { operands: [name], options }) => {
      if (name === "nobody") {
        throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is nobody of this name")
      }
      return { name, loudly: options.loudly ?? false }
    },
  })

  const call = async (...args: string[]) => {
    await greet({ container: {}, args } as unknown as ExecArgs)
    expect(written).toEqual([expect.stringMatching(/^{.*}\n$/)])
    return { answer: JSON.parse(written[0]), failed: process.exitCode === 1 }
  }

  it("answers with one line of JSON", async () => {
    expect(await call("aina", "--loudly")).toEqual({
      answer: { name: "aina", loudly: true },
      failed: false,
    })
  })

  it("says what failed", async () => {
    expect(await call("nobody")).toEqual({
      answer: { error: "There is nobody of this name" },
      failed: true,
    })
  })

  it.each([
    [[], "Arguments needed: 1, given: 0"],
    [["a", "b"], "Arguments needed: 1, given: 2"],
    [["a", "--softly"], /Unknown option '--softly'/],
  ])("shows its usage when called with %j", async (args, error) => {
    expect(await call(...args)).toEqual({
      answer: {
        error: typeof error === "string" ? error : expect.stringMatching(error),
        usage: "greet.js <name> [-- --loudly]",
      },
      failed: true,
    })
  })
})
