import { before, entry, imported, type Change } from "./change"

const CONFIG = "medusa-config.ts"
const REFUSED = "src/accounts/refuse-sandbox.spec.ts"
const ROWS = "integration-tests/support/conformance.ts"

const LAST_CHOICE: Record<string, string> = {
  bug: "        - none in particular",
  gateway: "        - another one",
}

/** The repository's own shop, its tests and its pages. */
export const projectChanges: Change[] = [
  imported(
    CONFIG,
    ({ id, camel }) =>
      `import { sandboxOptions as ${camel} } from "./src/gateways/${id}/testing/sandbox-options"`
  ),
  entry(
    CONFIG,
    "const gateways: { id: string; accounts?: string; sandbox: object }[] = [",
    ({ id, camel, upper }) =>
      `{ id: "${id}", accounts: process.env.${upper}_ACCOUNTS, sandbox: ${camel}(sandboxUrl) }`
  ),
  entry(
    "demo/launch/seed/regions.ts",
    'name: "Europe",\n    currency_code: "eur",\n    gateways: [',
    ({ id }) => `"${id}"`
  ),
  entry(
    "demo/buy/gateways.ts",
    "const special: Record<string, GatewayTraits> = {",
    ({ id }) => `// As most hosted pages, until its face says otherwise.\n"${id}": usual`
  ),
  imported(ROWS, ({ id, camel }) => `import * as ${camel} from "./${id}-messages"`),
  entry(
    ROWS,
    "export const conformanceRows: ConformanceRow[] = [",
    ({ id, camel }) => `{
      gateway: "${id}",
      account: "${id}_main",
      endings: {
        paid: { state: "captured", settled: true },
        declined: { state: "declined", settled: true },
        cancelled: { state: "cancelled", settled: true },
      },
      captured: true,
      proof: "message",
      genuine: (txnId, about = txnId) => ${camel}.genuine(txnId, about),
      unproven: (txnId) => ${camel}.unproven(txnId),
      acknowledged: json(200, "{}"),
      refused: json(401, '{"success":false}'),
      unknown: json(404, '{"success":false}'),
    }`
  ),
  entry(
    "integration-tests/support/after.ts",
    "const own: Record<string, Own> = {",
    ({ id }) =>
      `"${id}": { portalRefund: null, portalCancel: null, stray: "refunded", outlivesSession: true }`
  ),
  imported(REFUSED, ({ id, camel }) => `import { ${camel} } from "../gateways/${id}"`),
  imported(
    REFUSED,
    ({ id, camel }) =>
      `import { sandboxOptions as ${camel}Sandbox } from "../gateways/${id}/testing/sandbox-options"`
  ),
  entry(REFUSED, "describe.each([", ({ camel }) => `[${camel}, ${camel}Sandbox]`),
  entry(
    "integration-tests/package/tarball.spec.ts",
    "const compiled = [",
    ({ id }) => `"providers/${id}/index"`
  ),
  entry("scripts/mutate/portions.ts", "const GATEWAYS = [", ({ id }) => `"${id}"`),
  before("scripts/mutate/portions.spec.ts", '"settling"]', ({ id }) => `"${id}",`),
  ...["bug", "gateway"].map((form) =>
    before(`.github/ISSUE_TEMPLATE/${form}.yml`, LAST_CHOICE[form], ({ id }) => `        - ${id}`)
  ),
  entry("docs/.vitepress/sidebar.mts", '"Gateways",\n    [', ({ id }) => `"gateways/${id}"`),
]
