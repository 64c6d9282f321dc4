/** The accounts of the test server: `main` as a shop has it, the others for one peculiarity each. */
export function accounts(): Record<string, string> {
  return {
    SYOK2PAY_ACCOUNTS: JSON.stringify({
      main: {},
      strict: { settleWithoutCallback: false },
      hosted: {
        storefrontReturnUrl: "https://shop.example/checkout/{txn_id}/done",
        storefrontCancelUrl: "https://shop.example/checkout/{txn_id}",
      },
      hasty: { http: { timeoutMs: 1000 } },
      generous: { strayMoney: "refund" },
      alerting: { attentionNotification: { to: "payments@shop.example" } },
      rotated: { previousSecretKeys: ["sk_sandbox_former_not_a_real_secret"] },
      watched: {},
    }),
    INBANK_ACCOUNTS: JSON.stringify({
      main: {},
      approval: { productCode: "hp_approval_sandbox" },
      auto: { productCode: "hp_approval_sandbox", autoApprove: true },
      next: { productCode: "next_month_sandbox", productKind: "nextMonth" },
      rent: { productCode: "rent_sandbox", productKind: "rent" },
      v2: { apiVersion: "v2", productCode: "hp_approval_sandbox" },
      partial: { refunds: { full: true, partial: true } },
      manual: { refunds: { full: false, partial: false } },
      first: { orderFirst: true },
      lenient: { callback: { verify: "log-only" } },
      rotated: {
        callback: { key: "key_of_today_not_a_real_secret" },
        previousApiKeys: ["inbank_sandbox_api_key_not_a_real_secret"],
      },
      hasty: { productCode: "hp_approval_sandbox", http: { timeoutMs: 1000 } },
      small: { maxAmount: "100.00" },
      strictly: { settleWithoutCallback: false },
    }),
    B2BINPAY_ACCOUNTS: JSON.stringify({
      main: {},
      wary: { unsignedNoTransfer: "reject", overpaid: "review" },
      lenient: { late: "accept" },
      payout: { refunds: "payout" },
      first: { orderFirst: true },
      v2: {
        apiVersion: "v2",
        login: "sandbox@b2b.example",
        password: "b2b_sandbox_password_not_real",
      },
    }),
    KUSTOM_ACCOUNTS: JSON.stringify({
      main: {},
      strict: { settleWithoutCallback: false },
      rotated: {
        webhookSecrets: [
          "whsec_a3VzdG9tLXRlc3Qtc2lnbmluZy1rZXktb2YtdG9kYXk=",
          "whsec_a3VzdG9tLXNhbmRib3gtc2lnbmluZy1rZXktMDAwMQ==",
        ],
      },
      hasty: { http: { timeoutMs: 1000 } },
    }),
    SWEDBANK_PAY_ACCOUNTS: JSON.stringify({
      main: {},
      strict: { settleWithoutCallback: false },
      silent: { callback: { send: false } },
      guarded: { callback: { addressCheck: "enforce" } },
      digits: { payeeReference: "digits" },
      plain: { orderLines: false },
      instant: { autoCapture: true },
      first: { orderFirst: true },
      lenient: { orderFirst: true, unpaidOrder: "flag" },
      hasty: { http: { timeoutMs: 1000 } },
      watched: {},
      mistyped: { accessToken: "at_of_another_shop_not_a_real_token" },
      away: { baseUrl: "http://localhost:1" },
    }),
  }
}
