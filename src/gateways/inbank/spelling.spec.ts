import { snakeCase, withExtra } from "./spelling"

test("v2 spells every name of every block", () => {
  expect(
    snakeCase({
      productCode: "a",
      partnerUrls: { returnUrl: "b" },
      purchase: { list: [{ aB: 1 }] },
    })
  ).toEqual({
    product_code: "a",
    partner_urls: { return_url: "b" },
    purchase: { list: [{ aB: 1 }] },
  })
})

describe("what a shop adds", () => {
  const body = { totalAmount: 1, purchase: { purchaseReference: "IB-1" } }

  test("goes beside ours and into our blocks", () => {
    expect(withExtra(body, { period: 12, purchase: { assets: [1] } })).toEqual({
      totalAmount: 1,
      period: 12,
      purchase: { purchaseReference: "IB-1", assets: [1] },
    })
  })

  test.each([
    { totalAmount: 2 },
    { total_amount: 2 },
    { purchase: null },
    { purchase: { purchase_reference: "x" } },
    { Purchase: { purchaseReference: "x" } },
  ])("never replaces ours: %j", (extra) => {
    expect(withExtra(body, extra)).toEqual(body)
  })

  test("leaves what it was given as it was", () => {
    withExtra(body, { purchase: { assets: [1] } })
    expect(body.purchase).toEqual({ purchaseReference: "IB-1" })
  })
})
