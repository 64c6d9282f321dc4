import { syok2pay, syok2payOptions } from "."
import { account } from "./testing/account"
import { sandboxOptions } from "./testing/sandbox-options"

describe("the gateway", () => {
  test("is what the contract says", () => {
    expect(syok2pay).toMatchObject({
      id: "syok2pay",
      label: "Syok2Pay",
      storefrontKeys: ["channel"],
      delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
      capabilities: {
        capture: "automatic",
        partialCapture: false,
        refund: "partial",
        void: true,
        currencies: "any",
        needs: [],
        callbackProof: "signature",
      },
    })
    expect(syok2pay.reference("payses_01JD8Z5QK4W7", 1, account())).toBe("MD-01JD8Z5QK4W7-01")
  })

  test.each(["http://localhost:4010", "http://localhost:4010/"])(
    "test options work with %s",
    (url) => {
      const options = syok2payOptions.parse({
        publicUrl: "http://localhost:9000",
        ...sandboxOptions(url),
      })
      expect(options.baseUrl).toBe("http://localhost:4010/syok2pay")
      const client = syok2pay.connect(options)
      expect(Object.keys(client).sort()).toEqual(["cancel", "capture", "inquire", "open", "refund"])
    }
  )

  test("its address is the configured one, and says whether money moves", () => {
    const baseUrl = "https://pay.syok2pay-sandbox.com"
    expect(syok2pay.address(account({ baseUrl }))).toEqual({ baseUrl, mode: "test" })
  })

  test.each([
    [{}, ["x-signature", "x-timestamp"]],
    [{ signatureHeader: "X-Sig", timestampHeader: "X-When" }, ["x-sig", "x-when"]],
    [{ signatureField: "sign" }, ["x-timestamp"]],
  ])("callbacks of an account with %j are proved by %j", (callback, headers) => {
    expect(syok2pay.proofHeaders?.(account({ callback }))).toEqual(headers)
  })

  test.each([
    ["accepted", 200, '{"success":true}'],
    ["duplicate", 200, '{"success":true}'],
    ["refused", 401, '{"success":false}'],
    ["unknown", 404, '{"success":false}'],
    ["unreadable", 400, '{"success":false}'],
  ] as const)("%s is answered %d", (outcome, status, body) => {
    const contentType = "application/json"
    expect(syok2pay.acknowledge(outcome, account())).toEqual({ status, contentType, body })
  })

  test("the acknowledgement is the configured one, refusals are not", () => {
    const callback = { ackStatus: 202, ackBody: "RECEIVEOK", ackContentType: "text/plain" }
    const configured = { status: 202, contentType: "text/plain", body: "RECEIVEOK" }
    expect(syok2pay.acknowledge("accepted", account({ callback }))).toEqual(configured)
    expect(syok2pay.acknowledge("duplicate", account({ callback }))).toEqual(configured)
    expect(syok2pay.acknowledge("refused", account({ callback })).status).toBe(401)
  })
})
