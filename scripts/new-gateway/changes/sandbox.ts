import { appended, entry, imported, type Change } from "./change"

/** What the sandbox plays, prints for a shop, and refuses. */
export const sandboxChanges: Change[] = [
  imported("sandbox/faces/index.ts", ({ id, camel }) => `import { ${camel} } from "./${id}"`),
  entry("sandbox/faces/index.ts", "export const faces: readonly Face[] = [", ({ camel }) => camel),
  appended(
    "sandbox/accounts.ts",
    ({ id, pascal, upper }) => `export interface ${pascal}Account {
  apiKey: string
  /** Of callbacks. */
  callbackSecret: string
  shopName: string
  currencies: readonly string[]
}

export const ${upper}_ACCOUNT: ${pascal}Account = {
  apiKey: "${id}_sandbox_api_key_not_a_real_secret",
  callbackSecret: "${id}_sandbox_callback_not_a_real_secret",
  shopName: "Example Shop",
  currencies: ["EUR", "MYR"],
}
`
  ),
  entry("sandbox/shop-options.ts", "import {", ({ upper }) => `${upper}_ACCOUNT`),
  entry(
    "sandbox/shop-options.ts",
    "\n  return {",
    ({ id, upper }) => `"${id}": {
      main: {
        baseUrl: at("${id}"),
        apiKey: ${upper}_ACCOUNT.apiKey,
        callbackSecret: ${upper}_ACCOUNT.callbackSecret,
      },
    }`
  ),
  entry("sandbox/live-keys.ts", "const OUR_GATEWAYS = [", ({ upper }) => `"${upper}"`),
]
