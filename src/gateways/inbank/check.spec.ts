import { API_KEY, SHOP } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const check = () => gateway.client().check?.()

describe("the credential test", () => {
  test("is a ping and a look at the product", async () => {
    gateway.answer(says("ping"), says("get_product_v2"))
    await check()
    expect(gateway.calls()).toEqual([`GET ${pathOf("ping")}`, `GET ${pathOf("get_product_v2")}`])
    expect(gateway.received[0].headers.authorization).toBe(
      fixture("ping").request.headers.Authorization
    )
  })

  test.each([
    ["the key", [says("error_401")], /Check apiKey/],
    ["the shop", [says("ping"), says("error_403")], /check shopUuid/],
    [
      "the product",
      [says("ping"), { status: 404, body: { message: ["product_not_found"] } }],
      /accepts the key, but does not know product hp_fixture_ee.*Check productCode/,
    ],
    ["what is asked", [says("ping"), { status: 422, body: {} }], /Check productCode/],
  ])("%s is named when it is wrong", async (_, scripts, message) => {
    gateway.answer(...scripts)
    const error = await errorOf(check)
    expect(error.kind).toBe("unauthorized")
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain(API_KEY)
  })

  test("what is wrong with the product keeps Inbank's code, and what is wrong before it the shop", async () => {
    gateway.answer(says("ping"), { status: 404, body: { message: ["product_not_found"] } })
    expect(await errorOf(check)).toMatchObject({
      code: "product_not_found",
      cause: { kind: "not_found", message: expect.stringMatching(/of product hp_fixture_ee/) },
    })
    gateway.answer(says("error_401"))
    expect((await errorOf(check)).message).toContain(`ping of shop ${SHOP} failed`)
  })

  test.each([["drop"], [{ status: 503, text: "" }], [{ status: 200, text: "<html>" }]] as const)(
    "%j says nothing about the key",
    async (script) => {
      gateway.answer(script)
      expect(await errorOf(check)).toMatchObject({ kind: "unavailable", retryable: true })
    }
  )
})
