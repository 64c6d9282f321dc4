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
      rotated: { previousSecretKeys: ["sk_sandbox_former_not_a_real_secret"] },
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
    }),
  }
}
