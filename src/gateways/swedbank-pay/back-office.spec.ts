import { backOfficeUrl } from "./back-office"

const uuid = "5adc265f-f87f-4313-577e-08d3dca1a26c"
const gatewayId = `/psp/paymentorders/${uuid}`

describe("the payment order in the merchant portal", () => {
  it.each(["https://api.payex.com", "https://api.swedbankpay.com"])(
    "is linked at %s",
    (baseUrl) => {
      expect(backOfficeUrl({ gatewayId }, { baseUrl })).toBe(
        `https://merchantportal.swedbankpay.com/psp/transactions/paymentorder/${uuid}`
      )
    }
  )

  it.each([
    ["at the test API", { gatewayId }, "https://api.externalintegration.payex.com"],
    ["at a host that ends so", { gatewayId }, "https://evil-api.payex.com"],
    ["at a host that begins so", { gatewayId }, "https://api.payex.com.example"],
    [
      "with more before an id",
      { gatewayId: `/psp/paymentorders/0${uuid}` },
      "https://api.payex.com",
    ],
    ["with more after an id", { gatewayId: `${gatewayId}0` }, "https://api.payex.com"],
    ["at the sandbox", { gatewayId }, "http://localhost:4010/swedbank-pay"],
    ["without an id", { gatewayId: null }, "https://api.payex.com"],
    ["with an id that is none", { gatewayId: "/psp/paymentorders/../x" }, "https://api.payex.com"],
  ])("is not linked %s", (_, transaction, baseUrl) => {
    expect(backOfficeUrl(transaction, { baseUrl })).toBeNull()
  })
})
