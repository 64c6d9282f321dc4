import { before, entry, imported, type Change } from "./change"

const OPTIONS = "src/configuration/account-options.ts"

/** What a shop writes in medusa-config, and what its storefront calls the gateway. */
export const pluginChanges: Change[] = [
  imported(
    OPTIONS,
    ({ id, camel }) => `import type { ${camel}Options } from "../gateways/${id}/options"`
  ),
  before(
    OPTIONS,
    "/** Options of an account by the id of its gateway. */",
    ({ label, camel, pascal }) => `/** Options of one ${label} account as a shop writes them. */
export type ${pascal}AccountOptions = Account<z.input<typeof ${camel}Options>>
`
  ),
  entry(
    OPTIONS,
    "export type AccountOptions = {",
    ({ id, pascal }) => `"${id}": ${pascal}AccountOptions`
  ),
  entry(
    "src/configuration/verified-payments.ts",
    "export const gatewayIds = [",
    ({ id }) => `"${id}"`
  ),
  entry("src/index.ts", "export type {", ({ pascal }) => `${pascal}AccountOptions`),
  entry(
    "src/storefront/provider-name.ts",
    "const GATEWAYS: Readonly<Record<string, string>> = {",
    ({ id, label }) => `"${id}": ${JSON.stringify(label)}`
  ),
]
