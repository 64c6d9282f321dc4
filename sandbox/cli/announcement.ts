import type { RunningSandbox } from "../server"
import { shopAccounts } from "../shop-options"

/** What scripts need: the address, and what goes into `verifiedPayments`. */
export function asJson(running: RunningSandbox, publicUrl: string): string {
  return JSON.stringify({ url: running.url, publicUrl, accounts: shopAccounts(running.url) })
}

/** What a person needs: addresses, and what to copy into medusa-config. */
export function asText(running: RunningSandbox, publicUrl: string): string {
  const { url, sandbox } = running
  const faces = [...sandbox.faces.values()]
  const width = Math.max(...faces.map(({ label }) => label.length))
  return [
    `Sandbox gateways: ${url}`,
    ...faces.map(({ label, gateway }) => `  ${label.padEnd(width)}  ${url}/${gateway}`),
    `  Callbacks ${url}/console, faults ${url}/faults, control API ${url}/_sandbox/health`,
    "",
    "Copy into medusa-config.ts what you want to try, and enable the providers in a region of the admin:",
    "",
    snippet(url, publicUrl),
    "",
    "Kustom's webhooks are sent to " + `${publicUrl}/payments/kustom_main/callback.`,
    "Ctrl-C ends the sandbox; it keeps nothing.",
    "",
  ].join("\n")
}

function snippet(url: string, publicUrl: string): string {
  const written = JSON.stringify({ publicUrl, accounts: shopAccounts(url) }, null, 2)
    // As a person writes it: names without quotes where they need none.
    .replace(/^(\s*)"([A-Za-z]\w*)":/gm, "$1$2:")
  return [
    'import { verifiedPayments } from "medusa-verified-payments"',
    "",
    `const payments = verifiedPayments(${written})`,
    "",
    "// in defineConfig({ … }):",
    "plugins: [payments.plugin],",
    'modules: [{ resolve: "@medusajs/medusa/payment", options: { providers: payments.providers } }],',
  ].join("\n")
}
