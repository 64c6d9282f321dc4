import type { InbankOptions } from "./options"

/** Names of the calls, and of the paths that the option `paths` may replace. */
export const pathNames = [
  "sessions",
  "session",
  "contract",
  "approval",
  "cancel",
  "withdrawal",
  "changeOptions",
  "versions",
  "confirmVersion",
  "rentContract",
  "assetIdentifiers",
  "activation",
  "products",
  "calculations",
  "ping",
] as const
export type PathName = (typeof pathNames)[number]

/** What a template may name in braces. */
export const placeholders = [
  "shopUuid",
  "productCode",
  "posSessionUuid",
  "contractUuid",
  "versionUuid",
] as const
export type PathValues = Partial<Record<(typeof placeholders)[number], string>>

const rent = "/partner/v3/shops/{shopUuid}/rental/products/{productCode}/contracts/{contractUuid}"
const changes = "/partner/v3/shops/{shopUuid}/contracts/{contractUuid}"

/** Calls that have one version only, whatever `apiVersion` says (inbank.md 1, versions). */
const common = {
  changeOptions: `${changes}/change-options`,
  versions: `${changes}/versions`,
  // Not readable in the documentation (4, partial return).
  confirmVersion: `${changes}/versions/{versionUuid}`,
  rentContract: rent,
  assetIdentifiers: `${rent}/asset-identifiers`,
  activation: `${rent}/activation`,
  products: "/partner/v2/shops/{shopUuid}/products?product_code={productCode}",
  ping: "/partner/v2/ping",
}

const templates: Readonly<Record<InbankOptions["apiVersion"], Record<PathName, string>>> = {
  v3: {
    ...common,
    sessions: "/partner/v3/shops/{shopUuid}/pos-sessions",
    calculations: "/partner/v3/shops/{shopUuid}/calculations",
    session: "/partner/v3/shops/{shopUuid}/pos-sessions/{posSessionUuid}",
    contract: "/partner/v3/shops/{shopUuid}/contracts/{contractUuid}",
    approval: "/partner/v3/shops/{shopUuid}/contracts/{contractUuid}/merchant-approval",
    cancel: "/partner/v3/shops/{shopUuid}/contracts/{contractUuid}/cancel",
    // Not readable in the documentation (4, acting).
    withdrawal: "/partner/v3/shops/{shopUuid}/contracts/{contractUuid}/merchant-withdrawal",
  },
  v2: {
    ...common,
    sessions: "/partner/v2/shops/{shopUuid}/pos_sessions",
    calculations: "/partner/v2/shops/{shopUuid}/calculations",
    session: "/partner/v2/shops/{shopUuid}/pos_sessions/{posSessionUuid}",
    contract: "/partner/v2/shops/{shopUuid}/contracts/{contractUuid}",
    approval: "/partner/v2/shops/{shopUuid}/contracts/{contractUuid}/merchant_approval",
    cancel: "/partner/v2/shops/{shopUuid}/contracts/{contractUuid}/cancel",
    withdrawal: "/partner/v2/shops/{shopUuid}/contracts/{contractUuid}/merchant_withdrawal",
  },
}

/** Path of a call below the base URL, every value encoded (inbank.md 3, 4). */
export function pathOf(name: PathName, options: InbankOptions, values: PathValues = {}): string {
  const known: PathValues = {
    shopUuid: options.shopUuid,
    productCode: options.productCode,
    ...values,
  }
  const template = options.paths[name] ?? templates[options.apiVersion][name]
  return template.replace(/\{(\w+)\}/g, (_, key: keyof PathValues) =>
    encodeURIComponent(known[key] ?? "")
  )
}
