import { inbank, inbankOptions } from "."
import { account, rental } from "./testing/account"
import { callbackOf } from "./testing/callback"
import { sandboxOptions } from "./testing/sandbox-options"

describe("the gateway", () => {
  test("is what the contract says", () => {
    expect(inbank).toMatchObject({
      id: "inbank",
      label: "Inbank",
      storefrontKeys: [],
      callbackMethods: ["POST", "GET"],
      capabilities: {
        capture: "manual",
        partialCapture: false,
        refund: "partial",
        void: true,
        currencies: ["EUR", "PLN", "CZK"],
        needs: ["cart"],
        callbackProof: "signature",
      },
      delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
    })
    expect(inbank.reference("payses_01JD8Z5QK4W7", 1, account())).toBe("IB-01JD8Z5QK4W7-01")
    expect(inbank.captureDetails?.(account())).toBeNull()
    expect(inbank.captureDetails?.(account(rental))?.safeParse({}).success).toBe(false)
  })

  test("tells which API is called, and whether it moves money", () => {
    expect(inbank.address(account())).toEqual({
      baseUrl: "https://demo-api.inbank.ee",
      mode: "test",
    })
    expect(inbank.address(account({ mode: "live" })).mode).toBe("live")
  })

  test.each([
    [{ full: true, partial: true }, "partial"],
    [{ full: false, partial: true }, "partial"],
    [{ full: true, partial: false }, "full"],
    [{ full: false, partial: false }, "manual"],
  ])("refunds with %j: %s", (refunds, mode) => {
    expect(inbank.refundMode?.(account({ refunds }))).toBe(mode)
  })

  test.each([true, false])("approves at once only when it shall: %s", (autoApprove) => {
    expect(inbank.capturesAtOnce?.(account({ autoApprove }))).toBe(autoApprove)
  })

  test("knows a visit that brings a message", () => {
    const carries = (name: string, changes = {}) =>
      inbank.carriesCallback?.(callbackOf(name), account(changes))
    expect(carries("callback_browser_granted")).toBe(true)
    expect(carries("browser_return_unsigned")).toBe(false)
    const params = { message: "payload", timestamp: "ts", hmac: "sig" }
    expect(carries("callback_browser_granted", { callback: { params } })).toBe(false)
  })

  test.each(["http://localhost:4010", "http://localhost:4010/"])(
    "test options work with %s",
    (url) => {
      const options = inbankOptions.parse({
        publicUrl: "http://localhost:9000",
        ...sandboxOptions(url),
      })
      expect(options).toMatchObject({
        baseUrl: "http://localhost:4010/inbank",
        paymentHosts: ["localhost:4010"],
      })
      const names = ["calculate", "cancel", "capture", "check", "inquire", "open", "refund"]
      expect(Object.keys(inbank.connect(options)).sort()).toEqual(names)
    }
  )

  test.each([
    ["accepted", 200, "text/plain", "OK"],
    ["duplicate", 200, "text/plain", "OK"],
    ["refused", 401, "application/json", '{"success":false}'],
    ["unknown", 404, "application/json", '{"success":false}'],
    ["unreadable", 400, "application/json", '{"success":false}'],
  ] as const)("%s is answered %d", (outcome, status, contentType, body) => {
    expect(inbank.acknowledge(outcome, account())).toEqual({ status, contentType, body })
  })

  test("thanks in the words that a shop was told", () => {
    const callback = { ackBody: "thanks", ackStatus: 202 }
    expect(inbank.acknowledge("accepted", account({ callback }))).toEqual({
      status: 202,
      contentType: "text/plain",
      body: "thanks",
    })
  })
})
