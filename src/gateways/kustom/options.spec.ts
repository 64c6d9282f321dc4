import { kustomOptions } from "./options"
import { API_KEY, SECRET } from "./testing/account"

const least = {
  publicUrl: "https://shop.example.test/",
  apiKey: API_KEY,
  webhookSecrets: [SECRET],
}
const parse = (changes: object = {}) => kustomOptions.parse({ ...least, ...changes })
const problem = (changes: object) =>
  kustomOptions.safeParse({ ...least, ...changes }).error?.issues[0].message

describe("options", () => {
  test("need a key and a webhook secret; the rest has defaults", () => {
    expect(parse()).toMatchObject({
      environment: "playground",
      apiBaseUrl: "https://api.playground.kustom.co",
      merchantId: undefined,
      ippSendMerchantIdHeader: false,
      webhookToleranceSeconds: 300,
      sessionTimeoutSeconds: 300,
      sendRefundLines: true,
      site: "shop.example.test",
      checkOnBoot: false,
      http: { timeoutMs: 10000 },
    })
    expect(problem({ apiKey: undefined })).toMatch("apiKey is missing")
    expect(problem({ webhookSecrets: undefined })).toMatch("webhookSecrets is missing")
  })

  test("production is another host", () => {
    const live = parse({ environment: "production", apiKey: "kco_live_api_x" })
    expect(live.apiBaseUrl).toBe("https://api.kustom.co")
  })

  test.each([
    ["production", "kco_test_api_x"],
    ["playground", "kco_live_api_x"],
  ])("%s refuses the key %s, unless another address is given", (environment, apiKey) => {
    expect(problem({ environment, apiKey })).toMatch("apiKey belongs to the other environment")
    const apiBaseUrl = "http://localhost:4010/kustom//"
    expect(parse({ environment, apiKey, apiBaseUrl }).apiBaseUrl).toBe(
      "http://localhost:4010/kustom"
    )
  })

  test("a key of another form is left to the gateway", () => {
    expect(parse({ environment: "production", apiKey: "other" }).apiKey).toBe("other")
  })

  test.each([
    [{ username: "KM40217730-9c1f" }, "KM40217730"],
    [{ username: "KM40217730" }, undefined],
    [{ username: "-KM40217730-9c1f" }, undefined],
    [{ username: "KM1-2", merchantId: "KM3" }, "KM3"],
  ])("the merchant of %j is %s", (changes, merchantId) => {
    expect(parse(changes).merchantId).toBe(merchantId)
  })

  test.each([
    [{ webhookSecrets: [] }, "webhookSecrets is empty"],
    [{ webhookSecrets: Array(5).fill(SECRET) }, "at most 4"],
    [{ webhookSecrets: ["a3VzdG9t"] }, "whsec_"],
    [{ webhookSecrets: ["whsec_"] }, "whsec_"],
    [{ webhookSecrets: ["whsec_a"] }, "whsec_"],
    [{ webhookSecrets: ["whsec_not base64"] }, "whsec_"],
    [{ webhookSecrets: ["whsec_a3Vz!"] }, "whsec_"],
    [{ webhookSecrets: [`x${SECRET}`] }, "whsec_"],
    [{ webhookSecrets: [`${SECRET}\n`] }, "newline"],
    [{ webhookToleranceSeconds: 901 }, /^webhookToleranceSeconds must be .* from 1 to 900$/],
    [{ webhookToleranceSeconds: 0 }, "from 1 to 900"],
    [{ sessionTimeoutSeconds: 29 }, /^sessionTimeoutSeconds must be .* from 30 to 3600$/],
    [{ sessionTimeoutSeconds: 3601 }, "from 30 to 3600"],
    [{ sessionTimeoutSeconds: 60.5 }, "whole number"],
    [{ environment: "live" }, "environment must be"],
    [{ apiKey: " kco_test_x" }, "spaces"],
    [{ apiKey: "kco_test_\u00e9" }, "characters that no key has"],
    [{ apiKey: "kco_t\u00e9st_x" }, "characters that no key has"],
    [{ username: "KM1:2" }, "username has characters"],
    [{ merchantId: "KM1/" }, "merchantId has characters"],
    [{ merchantId: "/KM1" }, "merchantId has characters"],
    [{ locationId: "till 1" }, "locationId has characters"],
    [{ locationId: "1 till" }, "locationId has characters"],
    [{ locationId: "till!" }, "locationId has characters"],
    [{ locationId: "!till" }, "locationId has characters"],
    [{ sendRefundLines: "no" }, "sendRefundLines must be true or false"],
    [{ checkOnBoot: "no" }, "checkOnBoot must be true or false"],
    [{ ippSendMerchantIdHeader: 1 }, "ippSendMerchantIdHeader must be true or false"],
    [{ apiBaseUrl: "http://api.kustom.co" }, "https"],
    [{ apiBaseUrl: "https://api.kustom.co/?a" }, "query"],
    [{ site: "" }, "site is a short name"],
    [{ site: "x".repeat(65) }, "site is a short name"],
    [{ site: "Kr\u00e4mer" }, "site is a short name"],
    [{ site: "\u00e4" }, "site is a short name"],
    [{ site: "shop\u00e4" }, "site is a short name"],
    [{ site: "\u00e4shop" }, "site is a short name"],
    [{ ippSendMerchantIdHeader: true }, "merchantId is missing"],
    [{ expiredAs: "error" }, "expiredAs"],
  ])("%j is refused", (changes, message) => {
    expect(problem(changes)).toMatch(message)
  })
})
