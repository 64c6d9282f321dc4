/**
 * Options of the sandbox's B2BinPay face, for development and tests; `publicUrl` is the shop's to
 * add. Lives here and not in the gateway so that the published package holds no credentials, not
 * even invented ones.
 */
export function sandboxOptions(sandboxUrl: string) {
  return {
    baseUrl: `${sandboxUrl.replace(/\/+$/, "")}/b2binpay`,
    clientId: "b2b_sandbox_client",
    clientSecret: "b2b_sandbox_client_not_a_real_secret",
    callbackSecret: "b2b_sandbox_callback_not_a_real_secret",
    wallets: {
      eur: "4127",
      usd: "4090",
      btc: { id: "4200", exponent: 8 },
      eth: { id: "4300", exponent: 18 },
    },
  }
}
