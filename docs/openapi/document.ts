import { z } from "zod"
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi"
import { version } from "../../package.json"
import { adminAccountPaths } from "./paths/admin-accounts"
import { adminCallbackPaths } from "./paths/admin-callbacks"
import { adminTransactionPaths } from "./paths/admin-transactions"
import { paymentPaths } from "./paths/payments"
import { storePaths } from "./paths/store"

/** Every route of the plugin. A new one is written into the file of its subject in `paths/`. */
export const paths: ZodOpenApiPathsObject = {
  ...storePaths,
  ...adminTransactionPaths,
  ...adminCallbackPaths,
  ...adminAccountPaths,
  ...paymentPaths,
}

/** What stands in braces in a path; a new name has to be explained here. */
const parameters: Record<string, string> = {
  id: "Id of the payment, `txn_…`, or of the callback, `pcb_…`.",
  txn_id: "Id of the payment, `txn_…`. Knowing it is the right to see its state.",
  account: "An account, such as `kustom_main`.",
  gateway: "An account, such as `syok2pay_main`.",
}

/** Who may call what, by the beginning of its path. */
const security: [prefix: string, schemes: Record<string, string[]>[]][] = [
  ["/admin/", [{ session: [] }, { bearer: [] }, { secretKey: [] }]],
  ["/store/", [{ publishableKey: [] }]],
  ["/payments/", []],
]

/** The OpenAPI document of the plugin's routes; schemas of requests are the code's own validators. */
export function openApiDocument() {
  const document = createDocument({
    openapi: "3.1.0",
    info: {
      title: "medusa-verified-payments",
      version,
      description: "Routes that the plugin adds to a Medusa server.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      { url: "{publicUrl}", variables: { publicUrl: { default: "http://localhost:9000" } } },
    ],
    tags: [
      { name: "Storefront", description: "Called by the shop, with its publishable key." },
      { name: "Payments", description: "Called by the admin and by the shop's own tools." },
      { name: "Callbacks", description: "What gateways told, and what became of it." },
      { name: "Accounts", description: "What is configured, and payments in person." },
      { name: "Gateways", description: "Called by gateways and by the shopper's browser." },
    ],
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, completed(path, item)])
    ),
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "connect.sid" },
        bearer: { type: "http", scheme: "bearer", description: "Token of an admin user." },
        secretKey: { type: "http", scheme: "basic", description: "Secret API key as user name." },
        publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
      },
    },
  })
  return { ...document, paths: withTrueRequirements(document.paths) }
}

type Documented = NonNullable<ReturnType<typeof createDocument>["paths"]>

/**
 * Marks as required what a query's validator really refuses to miss: a schema alone cannot tell that
 * of parameters that are prepared first, as Medusa's own `createFindParams` prepares them.
 */
function withTrueRequirements(documented: Documented = {}): Documented {
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { requestParams }] of Object.entries(item)) {
      const query = requestParams?.query as z.ZodType | undefined
      const refused = query?.safeParse({}).error?.issues.map((issue) => issue.path[0]) ?? []
      const operation = documented[path][method as "get"]
      for (const parameter of operation?.parameters ?? []) {
        if ("in" in parameter && parameter.in === "query") {
          parameter.required = refused.includes(parameter.name)
        }
      }
    }
  }
  return documented
}

type PathItem = ZodOpenApiPathsObject[string]

/** Adds what follows from the path itself: its parameters and who may call it. */
function completed(path: string, item: PathItem): PathItem {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const shape = Object.fromEntries(names.map((name) => [name, parameterOf(name, path)]))
  const allowed = security.find(([prefix]) => path.startsWith(prefix))?.[1] ?? []
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [
      method,
      {
        ...operation,
        security: allowed,
        requestParams: {
          ...operation.requestParams,
          ...(names.length > 0 ? { path: z.object(shape) } : {}),
        },
      },
    ])
  )
}

function parameterOf(name: string, path: string) {
  const description = parameters[name]
  if (!description) {
    throw new Error(`docs/openapi/document.ts does not explain {${name}} of ${path}: add it there`)
  }
  return z.string().meta({ description })
}
