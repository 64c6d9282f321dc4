import { swedbankPay, swedbankPayOptions } from "."
import { account } from "./testing/account"
import { sandboxOptions } from "./testing/sandbox-options"

describe("the gateway", () => {
  test("is what the contract says", () => {
    expect(swedbankPay).toMatchObject({
      id: "swedbank-pay",
      label: "Swedbank Pay",
      storefrontKeys: ["instrument"],
      capabilities: {
        capture: "manual",
        partialCapture: true,
        refund: "partial",
        void: true,
        currencies: ["SEK", "NOK", "DKK", "EUR"],
        needs: ["cart"],
        callbackProof: "url-key",
      },
      delivery: {
        url: "payment",
        sent: "on_request",
        retriesAfter: [30, 60, 360, 432, 864, 1265],
        givesUpAfter: 1265,
      },
      sendsLines: true,
    })
    expect(swedbankPay.reference("payses_01JD8Z5QK4W7", 1, account())).toBe("P01JD8Z5QK4W71")
    const digits = account({ payeeReference: "digits" })
    expect(swedbankPay.reference("payses_01JD8Z5QK4W7", 1, digits)).toMatch(/^\d{12}$/)
  })

  test.each([true, false])("asks for callbacks and captures at once as it is told: %s", (told) => {
    const options = account({ callback: { send: told }, autoCapture: told })
    expect(swedbankPay.sendsCallbacks?.(options)).toBe(told)
    expect(swedbankPay.capturesAtOnce?.(options)).toBe(told)
  })

  test.each(["http://localhost:4010", "http://localhost:4010/"])(
    "test options work with %s",
    (url) => {
      const options = swedbankPayOptions.parse({
        publicUrl: "http://localhost:9000",
        ...sandboxOptions(url),
      })
      expect(options).toMatchObject({
        baseUrl: "http://localhost:4010/swedbank-pay",
        paymentHosts: ["localhost:4010"],
        allowedOrigins: [],
      })
      const names = ["cancel", "capture", "check", "inquire", "open", "refund"]
      expect(Object.keys(swedbankPay.connect(options)).sort()).toEqual(names)
    }
  )

  test.each([
    ["https://api.payex.com", "live"],
    ["https://api.externalintegration.swedbankpay.com", "test"],
    ["http://localhost:4010/swedbank-pay", null],
  ])("the address %s is told with its mode, %s", (baseUrl, mode) => {
    expect(swedbankPay.address(account({ baseUrl }))).toEqual({ baseUrl, mode })
  })

  test.each([
    ["accepted", 200, "{}"],
    ["duplicate", 200, "{}"],
    ["refused", 401, '{"success":false}'],
    ["unknown", 404, '{"success":false}'],
    ["unreadable", 400, '{"success":false}'],
  ] as const)("%s is answered %d", (outcome, status, body) => {
    const contentType = "application/json"
    expect(swedbankPay.acknowledge(outcome, account())).toEqual({ status, contentType, body })
  })
})
