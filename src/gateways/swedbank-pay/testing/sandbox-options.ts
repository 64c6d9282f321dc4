/**
 * Options of the sandbox's Swedbank Pay face, for development and tests; `publicUrl` is the shop's
 * to add. Lives here and not in the gateway so that the published package holds no credentials, not
 * even invented ones.
 */
export function sandboxOptions(sandboxUrl: string) {
  return {
    baseUrl: `${sandboxUrl.replace(/\/+$/, "")}/swedbank-pay`,
    accessToken: "at_sandbox_swedbank_pay_not_a_real_token",
    payeeId: "5c3a1d9e-0b7f-4c26-9a41-7e21f0a95d11",
  }
}
