/**
 * Options of the sandbox's Inbank face, for development and tests; `publicUrl` is the shop's to add.
 * Lives here and not in the gateway so that the published package holds no credentials, not even
 * invented ones.
 */
export function sandboxOptions(sandboxUrl: string) {
  return {
    baseUrl: `${sandboxUrl.replace(/\/+$/, "")}/inbank`,
    apiKey: "inbank_sandbox_api_key_not_a_real_secret",
    shopUuid: "3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90",
    productCode: "hp_sandbox",
    country: "ee" as const,
    mode: "demo" as const,
  }
}
