import { KEY, TillStage } from "./testing/till"

const USER = "KM40217730-9c1f"
const pair = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`

describe("authentication", () => {
  const stage = new TillStage()
  const devices = (Authorization: string | undefined) =>
    stage.call("GET", "/ipp/v1/devices", undefined, { Authorization })

  it.each([`Basic ${KEY}`, `basic ${KEY}`, pair(`${USER}:${KEY}`), pair(`:${KEY}`)])(
    "%s is taken",
    async (header) => {
      expect((await devices(header)).status).toBe(200)
    }
  )

  it.each([
    undefined,
    KEY,
    `Bearer ${KEY}`,
    "Basic kco_test_api_other",
    pair(KEY),
    pair(`KM40217730:${KEY}`),
    pair(`${USER}:other`),
  ])("%s is refused with problem details", async (header) => {
    const { status, headers, body } = await devices(header)
    expect(status).toBe(401)
    expect(headers.get("content-type")).toMatch(/^application\/problem\+json/)
    expect(body).toEqual({ title: "Unauthorized", status: 401, detail: "Authentication failed" })
  })

  it("guards every route, and Order Management answers with nothing", async () => {
    const id = await stage.opened()
    const wrong = { Authorization: "Basic other" }
    const order = `/ordermanagement/v1/orders/${await stage.ordered()}`
    const routes = [
      ["POST", "/ipp/v1/sessions"],
      ["GET", `/ipp/v1/sessions/${id}`],
      ["PUT", `/ipp/v1/sessions/${id}/cancel`],
      ["POST", "/ipp/v1/dev/devices"],
      ["POST", `/ipp/v1/dev/sessions/${id}/simulate-tap`],
      ["GET", order],
      ["POST", `${order}/captures`],
      ["POST", `${order}/refunds`],
      ["POST", `${order}/cancel`],
      ["PATCH", `${order}/authorization`],
    ]
    for (const [method, path] of routes) {
      expect((await stage.call(method, path, undefined, wrong)).status).toBe(401)
    }
    expect((await stage.call("GET", order, undefined, wrong)).text).toBe("")
    expect((await stage.session(id)).body.status).toBe("CREATED")
  })
})
