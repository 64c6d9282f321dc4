/**
 * Options of the sandbox's Syok2Pay face, for development and tests; `publicUrl` is the shop's to
 * add. Lives here and not in the gateway so that the published package holds no credentials, not
 * even invented ones.
 */
export function sandboxOptions(sandboxUrl: string) {
  return {
    merchantCode: "M70318",
    publishableKey: "pk_sandbox_syok2pay",
    secretKey: "sk_sandbox_syok2pay_not_a_real_secret",
    baseUrl: `${sandboxUrl.replace(/\/+$/, "")}/syok2pay`,
  }
}
