/**
 * The accounts of the test server beside `main`: a second merchant of the same gateway, one that
 * insists on callbacks, one whose shop has its own return page, and one that waits only a second.
 */
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
      rotated: { previousSecretKeys: ["sk_sandbox_former_not_a_real_secret"] },
    }),
  }
}
