import { exponentOf } from "../money"
import { kustom, kustomOptions } from "."
import { account } from "./testing/account"
import { sandboxOptions } from "./testing/sandbox-options"

describe("the gateway", () => {
  test("is what the contract says", () => {
    expect(kustom).toMatchObject({
      id: "kustom",
      label: "Kustom",
      storefrontKeys: [],
      capabilities: {
        capture: "manual",
        partialCapture: true,
        refund: "partial",
        void: true,
        currencies: expect.arrayContaining(["SEK", "NOK", "DKK", "EUR", "GBP", "USD", "HUF"]),
        needs: ["cart", "device"],
        callbackProof: "signature",
      },
      delivery: { url: "account", sent: "always", retriesAfter: null, givesUpAfter: 3 * 86_400 },
      sendsLines: true,
    })
  })

  test("takes currencies of two decimals alone, for it counts in hundredths", () => {
    const { currencies } = kustom.capabilities
    expect([currencies].flat().filter((code) => exponentOf(code) !== 2)).toEqual([])
  })

  test("names a payment by session and attempt", () => {
    const name = (attempt: number) => kustom.reference("payses_01JD8Z5QK4W7", attempt, account())
    expect(name(1)).toBe("K01JD8Z5QK4W701")
    expect(name(2)).toBe("K01JD8Z5QK4W702")
    expect(() => name(0)).toThrow("1 to 99")
  })

  test.each(["http://localhost:4010", "http://localhost:4010/"])(
    "test options work with %s",
    (url) => {
      const options = kustomOptions.parse({
        publicUrl: "http://localhost:9000",
        ...sandboxOptions(url),
      })
      expect(options).toMatchObject({
        apiBaseUrl: "http://localhost:4010/kustom",
        merchantId: "KM40217730",
        site: "localhost",
      })
      expect(Object.keys(kustom.connect(options)).sort()).toEqual([
        ...[
          "abort",
          "cancel",
          "capture",
          "check",
          "devices",
          "inquire",
          "locate",
          "open",
          "refund",
        ],
      ])
    }
  )

  test("tells the address that an account calls, and whether money moves there", () => {
    const live = { environment: "production", apiKey: "kco_live_api_fixture_not_a_real_key" }
    expect(kustom.address(account())).toEqual({
      baseUrl: "https://api.playground.kustom.co",
      mode: "test",
    })
    expect(kustom.address(account(live))).toEqual({
      baseUrl: "https://api.kustom.co",
      mode: "live",
    })
  })

  test("names the headers that carry the proof of a callback", () => {
    expect(kustom.proofHeaders?.(account())).toEqual([
      "webhook-id",
      "webhook-timestamp",
      "webhook-signature",
    ])
  })

  test("captures and refunds can be given lines", () => {
    const lines = [{ reference: "MUG", quantity: 1, total_amount: 12900 }]
    expect(kustom.captureDetails?.(account())?.parse({ lines })).toEqual({ lines })
    expect(kustom.refundDetails?.(account())?.parse({ lines })).toEqual({ lines })
  })

  test.each([
    ["accepted", 200, '{"received":true}'],
    ["duplicate", 200, '{"received":true}'],
    ["unknown", 200, '{"received":true}'],
    ["refused", 401, '{"success":false}'],
    ["unreadable", 400, '{"success":false}'],
  ] as const)("%s is answered %d", (outcome, status, body) => {
    const contentType = "application/json"
    expect(kustom.acknowledge(outcome, account())).toEqual({ status, contentType, body })
  })
})
