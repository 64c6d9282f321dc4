import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { liveVariables, refuseLiveKeys } from "./live-keys"

describe("live keys beside the sandbox", () => {
  it.each([
    ["SYOK2PAY_SECRET_KEY", "sk_live_9d8f"],
    ["MY_TILL", "kco_live_api_9d8f"],
    ["KUSTOM_API_KEY", "kco_live_api_9d8f"],
    ["SWEDBANK_PAY_BASE_URL", "https://api.payex.com"],
    ["INBANK_BASE_URL", "https://api.inbank.ee/"],
    ["B2BINPAY_BASE_URL", "https://v3.api.b2binpay.com"],
  ])("are seen in %s", (name, value) => {
    expect(liveVariables({ [name]: value })).toEqual([name])
  })

  it.each([
    ["SYOK2PAY_SECRET_KEY", "sk_test_9d8f"],
    ["SWEDBANK_PAY_BASE_URL", "https://api.externalintegration.payex.com"],
    ["INBANK_BASE_URL", "https://demo-api.inbank.ee"],
    ["B2BINPAY_BASE_URL", "https://v3.api-sandbox.b2binpay.com"],
    ["STRIPE_API_KEY", "sk_live_of_another_gateway"],
    ["KUSTOM_API_KEY", undefined],
  ])("are not suspected in %s=%s", (name, value) => {
    expect(liveVariables({ [name]: value })).toEqual([])
  })

  it("stop the start, from the shell or from .env, naming the variable and never its value", () => {
    const folder = mkdtempSync(join(tmpdir(), "sandbox-env-"))
    const dotEnv = join(folder, ".env")
    try {
      expect(() => refuseLiveKeys({}, dotEnv)).not.toThrow()
      writeFileSync(dotEnv, 'SYOK2PAY_SECRET_KEY="sk_live_very_private"\n')
      expect(() => refuseLiveKeys({}, dotEnv)).toThrow(/SYOK2PAY_SECRET_KEY/)
      expect(() => refuseLiveKeys({}, dotEnv)).not.toThrow(/very_private/)
      // Medusa too prefers the shell's word to the file's.
      expect(() => refuseLiveKeys({ SYOK2PAY_SECRET_KEY: "sk_test_1" }, dotEnv)).not.toThrow()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
