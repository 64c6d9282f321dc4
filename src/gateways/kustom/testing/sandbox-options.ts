/**
 * Options of the sandbox's Kustom face, for development and tests; `publicUrl` is the shop's to add.
 * Lives here and not in the gateway so that the published package holds no credentials, not even
 * invented ones.
 */
export function sandboxOptions(sandboxUrl: string) {
  return {
    environment: "playground" as const,
    apiBaseUrl: `${sandboxUrl.replace(/\/+$/, "")}/kustom`,
    username: "KM40217730-9c1f",
    apiKey: "kco_test_api_sandbox_not_a_real_key",
    webhookSecrets: ["whsec_a3VzdG9tLXNhbmRib3gtc2lnbmluZy1rZXktMDAwMQ=="],
  }
}
