import { PayeeStage } from "./testing/payee"

describe("who calls", () => {
  const stage = new PayeeStage()

  it.each([undefined, "Bearer another", "Basic abc"])(
    "answers the authorization %p with 401 and nothing else",
    async (Authorization) => {
      const id = await stage.opened()
      const answers = [
        await stage.call("GET", id, undefined, { Authorization }),
        await stage.call("POST", "/psp/paymentorders", {}, { Authorization }),
      ]
      expect(answers.map(({ status, text }) => [status, text])).toEqual([
        [401, ""],
        [401, ""],
      ])
    }
  )

  it("notices a client that forgets the version", async () => {
    const plain = { "Content-Type": "application/json", Accept: "application/json" }
    const id = await stage.opened()
    const get = await stage.call("GET", id, undefined, { Accept: "application/json" })
    const post = await stage.call("POST", "/psp/paymentorders", {}, plain)
    expect([get.status, post.status]).toEqual([400, 400])
    expect(post.body.problems).toMatchObject([{ name: "Version" }])
  })

  it("takes the version of a GET from either header", async () => {
    const id = await stage.opened()
    const headers = {
      Accept: "application/json",
      "Content-Type": "application/json;version=3.1",
    }
    expect((await stage.call("GET", id, undefined, headers)).status).toBe(200)
  })

  it("refuses a body that is no JSON object", async () => {
    expect((await stage.call("POST", "/psp/paymentorders", "{")).status).toBe(400)
  })

  it.each(["/psp/paymentorders/none", "/psp/nothing", "/psp/paymentsessions/1"])(
    "answers %s with a problem",
    async (path) => {
      const answer = await stage.call("GET", path)
      expect([answer.status, answer.body.type]).toEqual([
        404,
        "https://api.payex.com/psp/errordetail/notfound",
      ])
    }
  )

  it("finds an order by its uuid only, and no part it does not have", async () => {
    const { body } = await stage.create()
    const { payments } = (
      await stage.control<{ payments: { reference: string }[] }>("GET", "/payments")
    ).body
    const byReference = `/psp/paymentorders/${payments[0].reference}`
    expect((await stage.call("GET", byReference)).status).toBe(404)
    expect((await stage.call("GET", `${body.paymentOrder.id}/nothing`)).status).toBe(404)
  })
})
