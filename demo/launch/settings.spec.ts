import { projectRoot } from "./project"
import { addresses, medusaSettings, readSettings } from "./settings"

describe("settings of the demo", () => {
  it("has a default for everything", () => {
    const settings = readSettings({})
    expect(addresses(settings)).toEqual({
      medusa: "http://localhost:9000",
      sandbox: "http://localhost:4010",
      shop: "http://localhost:8000",
    })
    expect(settings.paths.root).toBe(`${projectRoot}/.data`)
    expect(settings.databaseUrl).toBeUndefined()
  })

  it("moves with its options", () => {
    const settings = readSettings({
      PORT: "9100",
      SANDBOX_PORT: "4110",
      SHOP_PORT: "8100",
      DATA_DIR: "/tmp/elsewhere",
      REDIS_URL: "redis://localhost:6379",
    })
    expect(settings.paths.demoFile).toBe("/tmp/elsewhere/demo.json")
    expect(medusaSettings(settings, "postgres://db/medusa")).toEqual({
      databaseUrl: "postgres://db/medusa",
      redisUrl: "redis://localhost:6379",
      port: 9100,
      sandboxUrl: "http://localhost:4110",
      shopUrl: "http://localhost:8100",
      logs: "/tmp/elsewhere/logs",
    })
  })

  it.each([
    [{ DATABASE_URL: "localhost:5432" }, "DATABASE_URL must be a URL that starts with postgres://"],
    [{ REDIS_URL: "http://localhost" }, "REDIS_URL must be a URL that starts with redis://"],
  ])("refuses %j", (env, words) => {
    expect(() => readSettings(env)).toThrow(words)
  })
})
