import { describeAccount } from "./describe-account"
import { kustomAccount, swedbankPayAccount, syok2payAccount } from "./testing/accounts"

const BASE = "https://shop.example/medusa/payments"

describe("an account as it is described", () => {
  it("has the URLs that its gateway is given with each payment", () => {
    expect(
      describeAccount(syok2payAccount({ baseUrl: "https://pay.syok2pay-sandbox.com" }))
    ).toMatchObject({
      account: "syok2pay_main",
      provider_id: "pp_syok2pay_main",
      mode: "test",
      host: "pay.syok2pay-sandbox.com",
      urls: {
        return: `${BASE}/syok2pay_main/{txn_id}/return`,
        cancel: `${BASE}/syok2pay_main/{txn_id}/cancel`,
        callback: `${BASE}/syok2pay_main/{txn_id}/callback`,
      },
      webhook_url: null,
      sends_callbacks: true,
      retries_after: null,
      gives_up_after: null,
      can_check: false,
    })
  })

  it("has the one webhook that a person enters at the gateway", () => {
    expect(describeAccount(kustomAccount())).toMatchObject({
      urls: null,
      webhook_url: `${BASE}/kustom_main/callback`,
      gives_up_after: 259_200,
      can_check: true,
    })
  })

  it("has no callback URL where none is sent", () => {
    expect(describeAccount(swedbankPayAccount({ callback: { send: false } }))).toMatchObject({
      urls: { callback: null, cancel: `${BASE}/swedbank-pay_main/{txn_id}/cancel` },
      sends_callbacks: false,
      callbacks_sent: "on_request",
    })
  })

  it("holds nothing secret", () => {
    const secrets = { secretKey: "sk_very_private", publishableKey: "pk_private_too" }
    expect(JSON.stringify(describeAccount(syok2payAccount(secrets)))).not.toContain("private")
  })
})
