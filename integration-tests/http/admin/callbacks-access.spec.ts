import request from "supertest"
import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"

const ID = "pcb_aaaaaaaaaaaaaaaaaaaaaaaaaa"

const routes: [method: "get" | "post", path: string, body?: object][] = [
  ["get", "/admin/payment-callbacks"],
  ["get", "/admin/payment-callbacks/count"],
  ["get", "/admin/payment-callbacks/kinds"],
  ["get", `/admin/payment-callbacks/${ID}`],
  ["post", `/admin/payment-callbacks/${ID}/preview`],
  ["post", `/admin/payment-callbacks/${ID}/process`, { reason: "x" }],
  ["post", `/admin/payment-callbacks/${ID}/verify`],
  ["post", "/admin/payment-callbacks/process", { reason: "x", count: 1, filters: {} }],
]

describe.each(routes)("%s %s", (method, path, body = {}) => {
  it("is not for strangers", async () => {
    await request(facts().medusaUrl)[method](path).send(body).expect(401)
  })

  it("is not for shoppers", async () => {
    await request(facts().medusaUrl)
      [method](path)
      .set("x-publishable-api-key", facts().publishableKey)
      .set("authorization", `Bearer ${await shopperToken()}`)
      .send(body)
      .expect(401)
  })
})

describe("a callback that there is not", () => {
  const admin = new Admin()

  it.each([ID, "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa", "pcb_%00", "nothing"])(
    "is not found as %s",
    async (id) => {
      for (const [method, action, body] of [
        ["get", ""],
        ["post", "/preview"],
        ["post", "/process", { reason: "x" }],
        ["post", "/verify"],
      ] as const) {
        const path = `/admin/payment-callbacks/${id}${action}`
        const answer = await admin.request(method, path, body)
        expect([path, answer.status]).toEqual([path, 404])
      }
    }
  )
})

let token: Promise<string> | null = null

function shopperToken(): Promise<string> {
  return (token ??= logIn())
}

async function logIn(): Promise<string> {
  const shopper = { email: `shopper-${Date.now()}@customer.example`, password: "not-a-secret" }
  const { medusaUrl, publishableKey } = facts()
  const registered = await request(medusaUrl)
    .post("/auth/customer/emailpass/register")
    .send(shopper)
  await request(medusaUrl)
    .post("/store/customers")
    .set("x-publishable-api-key", publishableKey)
    .set("authorization", `Bearer ${registered.body.token}`)
    .send({ email: shopper.email })
    .expect(200)
  const { body } = await request(medusaUrl).post("/auth/customer/emailpass").send(shopper)
  return body.token
}
