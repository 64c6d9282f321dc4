import { account } from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const check = () => gateway.client().check?.()

describe("the credential test", () => {
  test("asks for an order that can never be made, and takes its refusal as good news", async () => {
    gateway.answer(gateway.says("problem.validation-create"))
    await check()
    expect(gateway.received[0]).toMatchObject({ method: "POST", path: "/psp/paymentorders" })
    expect(gateway.sent()).toEqual([
      { paymentorder: { operation: "Purchase", payeeInfo: { payeeId: account().payeeId } } },
    ])
  })

  test("an order that is in the way is good news too: the credentials were taken", async () => {
    gateway.answer({ status: 409, body: { type: "https://x/tomorrowsword" } })
    await expect(check()).resolves.toBeUndefined()
  })

  test("401 is the token, 403 the contract, each with what to do", async () => {
    gateway.answer(gateway.says("problem.unauthorized-empty"))
    expect(await errorOf(check)).toMatchObject({
      kind: "unauthorized",
      message: expect.stringMatching(/payee 1111.*Check accessToken/),
    })
    gateway.answer(gateway.says("problem.configuration"))
    expect(await errorOf(check)).toMatchObject({
      kind: "unauthorized",
      message: expect.stringMatching(/contract with Swedbank Pay/),
    })
  })

  test.each([["drop"], [{ status: 503, text: "" }], [{ status: 200, text: "<html>" }]] as const)(
    "%j says nothing about the token",
    async (script) => {
      gateway.answer(script)
      expect(await errorOf(check)).toMatchObject({ kind: "unavailable", retryable: true })
    }
  )
})
