import { readArguments, WrongUsage } from "./arguments"

const read = (...args: string[]) => readArguments(args, {})

describe("medusa-verified-payments sandbox", () => {
  it("needs no option", () => {
    expect(read("sandbox")).toEqual({
      port: 4010,
      host: "127.0.0.1",
      publicUrl: "http://localhost:9000",
      clockScale: 1,
      json: false,
    })
  })

  it("takes its port from the environment unless an option says another", () => {
    expect(readArguments(["sandbox"], { SANDBOX_PORT: "4011" })?.port).toBe(4011)
    expect(readArguments(["sandbox", "--port", "0"], { SANDBOX_PORT: "4011" })?.port).toBe(0)
  })

  it("knows the shop without a slash at the end", () => {
    expect(read("sandbox", "--public-url", "https://shop.example/")?.publicUrl).toBe(
      "https://shop.example"
    )
  })

  it("shows help when asked", () => {
    expect(read("--help")).toBeNull()
    expect(read("sandbox", "--help")).toBeNull()
  })

  it.each([
    ["no command", [], /Which command/],
    ["another command", ["serve"], /Unknown command: serve/],
    ["a port that is none", ["sandbox", "--port", "80000"], /--port/],
    ["a clock that stands", ["sandbox", "--clock-scale", "0"], /--clock-scale/],
    ["a shop without an address", ["sandbox", "--public-url", "localhost:9000"], /--public-url/],
    ["an option that nobody knows", ["sandbox", "--fast"], /--fast/],
  ])("refuses %s", (_what, args, message) => {
    expect(() => read(...args)).toThrow(WrongUsage)
    expect(() => read(...args)).toThrow(message)
  })
})
