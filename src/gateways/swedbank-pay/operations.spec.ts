import { isOffered, operationOf, withExpansion, type Rel } from "./operations"
import { account, transaction } from "./testing/account"
import { answerOf, errorOf } from "./testing/fixtures"
import { readOrder } from "./order"

const order = (name: string, href?: string, method = "POST") => {
  const body = answerOf(name)
  const operations = href ? [{ rel: "capture", method, href }] : body.operations
  return readOrder({ ...body, operations }, transaction())
}
const target = (name: string, rel: Rel, href?: string) =>
  operationOf(order(name, href), rel, transaction(), account())
const expansion = "$expand=financialtransactions,paid,postpurchasefailedattempts"

describe("operations", () => {
  test("are followed as they were answered", () => {
    const base =
      "https://api.externalintegration.payex.com/psp/paymentorders/3d7b9a52-6c14-4f0e-81a9-08de51c20b7f"
    expect(target("get.paid.authorized", "capture")).toEqual({
      method: "POST",
      path: `${base}/captures?${expansion}`,
    })
    expect(target("get.paid.authorized", "cancel").path).toBe(`${base}/cancellations?${expansion}`)
    expect(target("get.paid.fully-captured", "reversal").path).toBe(
      `${base}/reversals?${expansion}`
    )
    expect(target("get.initialized", "abort")).toEqual({
      method: "PATCH",
      path: `${base}?${expansion}`,
    })
  })

  test.each([
    ["https://a.example/x", `https://a.example/x?${expansion}`],
    ["https://a.example/x?b=%2F", `https://a.example/x?b=%2F&${expansion}`],
    ["https://a.example/x?", `https://a.example/x?${expansion}`],
    ["https://a.example/x?b&", `https://a.example/x?b&${expansion}`],
    ["https://a.example/x#f", `https://a.example/x?${expansion}`],
    ["https://a.example/x?$expand=paid", "https://a.example/x?$expand=paid"],
  ])("%s with the expansion is %s", (href, wanted) => {
    expect(withExpansion(href)).toBe(wanted)
  })

  test("the gateway's other domain is theirs too", () => {
    const href = "https://api.externalintegration.swedbankpay.com/psp/x"
    expect(target("get.paid.authorized", "capture", href).path).toMatch(/^https:\/\/api\.ext/)
  })

  test.each([
    "https://evil.example/psp",
    "https://api.payex.com/psp",
    "http://api.externalintegration.payex.com/psp",
    "https://api.externalintegration.payex.com:8443/psp",
    "https://api.externalintegration.payex.com@evil.example/psp",
    "/psp/relative",
    "javascript:alert(1)",
  ])("%s is not followed", async (href) => {
    const error = await errorOf(() => target("get.paid.authorized", "capture", href))
    expect(error).toMatchObject({ kind: "invalid", code: "UNSAFE_OPERATION_URL" })
    expect(error.message).toMatch(/10482.*allowedOrigins/)
  })

  test("what is not offered says what is", async () => {
    expect(await errorOf(() => target("get.paid.fully-captured", "capture"))).toMatchObject({
      kind: "unsupported",
      code: "NOT_OFFERED",
      message: expect.stringMatching(/capture for 10482 \(Paid\); it offers reversal/),
    })
    expect(await errorOf(() => target("reversal.async-accepted", "reversal"))).toMatchObject({
      kind: "conflict",
      message: expect.stringMatching(/Try again later/),
    })
  })

  test("an operation with another method is another operation", () => {
    const href = "https://api.externalintegration.payex.com/psp/x"
    expect(isOffered(order("get.paid.authorized", href, "GET"), "capture")).toBe(false)
    expect(isOffered(order("get.paid.authorized", href, "post"), "capture")).toBe(true)
  })

  test("an operation with another method is not followed either", async () => {
    const href = "https://api.externalintegration.payex.com/psp/x"
    const other = order("get.paid.authorized", href, "GET")
    const follow = () => operationOf(other, "capture", transaction(), account())
    expect(await errorOf(follow)).toMatchObject({ code: "NOT_OFFERED" })
  })

  test("an address that is none is called so", async () => {
    const follow = () => target("get.paid.authorized", "capture", "/psp/relative")
    expect((await errorOf(follow)).message).toMatch(/to an unusable address, which is not allowed/)
  })

  test("without a list of operations nothing is offered", () => {
    const bare = readOrder({ ...answerOf("get.paid.authorized"), operations: {} }, transaction())
    expect(isOffered(bare, "capture")).toBe(false)
  })
})
