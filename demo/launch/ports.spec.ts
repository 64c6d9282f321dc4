import { createServer, type AddressInfo, type Server } from "node:net"

import { freePort, isPortFree, readPort, requireFreePorts } from "./ports"

describe("ports", () => {
  let taken: Server
  let port: number

  beforeAll(async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    port = (taken.address() as AddressInfo).port
  })

  afterAll(() => new Promise((resolve) => taken.close(resolve)))

  it("sees that a port is taken, also on loopback only", async () => {
    expect(await isPortFree(port)).toBe(false)
  })

  it("names the port, who needs it and the option", async () => {
    const wanted = [{ port, owner: "the demo shop", option: "SHOP_PORT" }]
    await expect(requireFreePorts(wanted)).rejects.toThrow(
      `Port ${port} is taken, but the demo shop needs it. ` +
        `Stop what listens there, or choose another one: SHOP_PORT=${port + 100} npm start`
    )
  })

  it("names two parts that were given the same port", async () => {
    const free = await freePort()
    const wanted = ["PORT", "SHOP_PORT"].map((option) => ({ port: free, owner: "it", option }))
    await expect(requireFreePorts(wanted)).rejects.toThrow(`PORT and SHOP_PORT are both ${free}`)
  })

  it("takes another port when the preferred one is taken", async () => {
    const found = await freePort(port)
    expect(found).not.toBe(port)
    expect(await isPortFree(found)).toBe(true)
  })
})

describe("readPort", () => {
  it("takes the default when nothing is set", () => {
    expect(readPort({}, "PORT", 9000)).toBe(9000)
    expect(readPort({ PORT: "" }, "PORT", 9000)).toBe(9000)
  })

  it.each(["http", "0", "70000", "80.5"])("refuses %j", (PORT) => {
    expect(() => readPort({ PORT }, "PORT", 9000)).toThrow(
      `PORT must be a port number between 1 and 65535, not "${PORT}"`
    )
  })
})
