import { startSandbox } from "./server"

describe("startSandbox", () => {
  it("refuses to start in production", async () => {
    const before = process.env.NODE_ENV
    process.env.NODE_ENV = "production"
    try {
      await expect(startSandbox({ port: 0 })).rejects.toThrow("NODE_ENV=production")
    } finally {
      process.env.NODE_ENV = before
    }
  })

  it("says that a port is taken", async () => {
    const first = await startSandbox({ port: 0 })
    try {
      await expect(startSandbox({ port: first.port })).rejects.toThrow(
        `Port ${first.port} is taken. Stop what listens there or take another`
      )
    } finally {
      await first.close()
    }
  })

  it("serves until it is closed", async () => {
    const { url, close } = await startSandbox({ port: 0 })
    expect((await fetch(`${url}/_sandbox/health`)).status).toBe(200)
    await close()
    await expect(fetch(`${url}/_sandbox/health`)).rejects.toThrow("fetch failed")
  })

  it("refuses a call that carries a key of real money", async () => {
    const { url, close } = await startSandbox({ port: 0 })
    const basic = Buffer.from("KM1-1:kco_live_api_1").toString("base64")
    for (const authorization of ["Bearer pk_live_1", `Basic ${basic}`]) {
      const answer = await fetch(`${url}/kustom/ipp/v1/devices`, { headers: { authorization } })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain("live key")
    }
    await close()
  })
})
