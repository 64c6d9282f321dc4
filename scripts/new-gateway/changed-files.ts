import { addImport, insertAtEnd, type Place } from "./insert"
import type { GatewayNames } from "./names"
import type { TextFile } from "./new-files"

type Change = { file: string; change: (text: string, names: GatewayNames) => string }

const place = (file: string, opening: string): Place => ({ file, opening })

/** The lists that name every gateway. */
const changes: Change[] = [
  {
    file: "sandbox/faces/index.ts",
    change: (text, { id, camel }) =>
      insertAtEnd(
        addImport(text, "sandbox/faces/index.ts", `import { ${camel} } from "./${id}"`),
        place("sandbox/faces/index.ts", "export const faces: readonly Face[] = ["),
        camel
      ),
  },
  {
    file: "sandbox/accounts.ts",
    change: (text, { id, pascal, upper }) => `${text.trimEnd()}

export interface ${pascal}Account {
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
`,
  },
  {
    file: "medusa-config.ts",
    change: (text, { id, camel, upper }) =>
      insertAtEnd(
        addImport(
          text,
          "medusa-config.ts",
          `import { sandboxOptions as ${camel} } from "./src/gateways/${id}/testing/sandbox-options"`
        ),
        place(
          "medusa-config.ts",
          "const gateways: { id: string; accounts?: string; sandbox: object }[] = ["
        ),
        `{ id: "${id}", accounts: process.env.${upper}_ACCOUNTS, sandbox: ${camel}(sandboxUrl) }`
      ),
  },
  {
    file: "demo/launch/seed/regions.ts",
    change: (text, { id }) =>
      insertAtEnd(
        text,
        place(
          "demo/launch/seed/regions.ts",
          'name: "Europe",\n    currency_code: "eur",\n    gateways: ['
        ),
        `"${id}"`
      ),
  },
  {
    file: "demo/buy/gateways.ts",
    change: (text, { id }) =>
      insertAtEnd(
        text,
        place("demo/buy/gateways.ts", "const special: Record<string, GatewayTraits> = {"),
        `// As most hosted pages, until its face says otherwise.\n"${id}": usual`
      ),
  },
  {
    file: "src/storefront/provider-name.ts",
    change: (text, { id, label }) =>
      insertAtEnd(
        text,
        place(
          "src/storefront/provider-name.ts",
          "const GATEWAYS: Readonly<Record<string, string>> = {"
        ),
        `"${id}": ${JSON.stringify(label)}`
      ),
  },
  {
    file: "integration-tests/support/conformance.ts",
    change: (text, { id, camel }) =>
      insertAtEnd(
        addImport(
          text,
          "integration-tests/support/conformance.ts",
          `import * as ${camel} from "./${id}-messages"`
        ),
        place(
          "integration-tests/support/conformance.ts",
          "export const conformanceRows: ConformanceRow[] = ["
        ),
        `{
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
  },
  {
    file: "integration-tests/support/after.ts",
    change: (text, { id }) =>
      insertAtEnd(
        text,
        place("integration-tests/support/after.ts", "const own: Record<string, Own> = {"),
        `"${id}": { portalRefund: null, portalCancel: null, stray: "refunded", outlivesSession: true }`
      ),
  },
  {
    file: "docs/.vitepress/sidebar.mts",
    change: (text, { id }) =>
      insertAtEnd(
        text,
        place("docs/.vitepress/sidebar.mts", '"Gateways",\n    ['),
        `"gateways/${id}"`
      ),
  },
]

/** The files that name every gateway, with the new one added. `read` gives the text of a file. */
export function changedFiles(names: GatewayNames, read: (file: string) => string): TextFile[] {
  return changes.map(({ file, change }) => ({ file, text: change(read(file), names) }))
}
