import { TILL, TillStage } from "./testing/till"

describe("devices", () => {
  const stage = new TillStage()
  const list = async (query = "") => (await stage.call("GET", `/ipp/v1/devices${query}`)).body
  const names = (body: { content: { name: string }[] }) => body.content.map(({ name }) => name)

  it("are the paired ones, with a location", async () => {
    const { content } = await list()
    expect(content).toMatchObject([
      { id: TILL, name: "Till 1", location_id: expect.any(String), merchant_id: "KM40217730" },
      { id: "7a1d1f5e-3c52-4a07-9d0e-000000000002", name: "Till 2 (upstairs)" },
    ])
  })

  it.each(["?page_number=1&page_size=1", "?page=1&size=1"])("come in pages: %s", async (query) => {
    const body = await list(query)
    expect(names(body)).toEqual(["Till 2 (upstairs)"])
    expect(body).toMatchObject({
      total_elements: 2,
      total_pages: 2,
      page_number: 1,
      page_size: 1,
      first: false,
      last: true,
    })
    expect(await list("?page=2&size=1")).toMatchObject({ content: [], first: false, last: true })
  })

  it("simulated ones take sessions until a reset", async () => {
    const { body } = await stage.call("POST", "/ipp/v1/dev/devices", { name: "CI till" })
    expect(names(await list())).toContain("CI till")
    expect((await stage.create({ device_id: body.id })).status).toBe(200)
    await stage.control("POST", "/reset")
    expect(names(await list())).toEqual(["Till 1", "Till 2 (upstairs)"])
    expect((await stage.create({ device_id: body.id })).status).toBe(404)
    expect((await stage.call("POST", "/ipp/v1/dev/devices", {})).body.errors).toEqual([
      "name is missing",
    ])
  })
})
