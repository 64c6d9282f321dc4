import { join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import type { AccountOptions, SharedOptions } from "./account-options"

const PACKAGE = "medusa-verified-payments"

/**
 * A folder instead of the package's name: before 2.21 Medusa looks for a provider's package from where it
 * is itself, and in a monorepo that has the package twice (backend and storefront) finds the other one.
 */
const PROVIDERS = join(__dirname, "..", "providers")

/** Ids of the gateways that a shop can have accounts at. */
export const gatewayIds = [
  "b2binpay",
  "inbank",
  "kustom",
  "swedbank-pay",
  "syok2pay",
] as const satisfies readonly (keyof AccountOptions)[]

type GatewayId = keyof AccountOptions

/** A shop's accounts by gateway and id, and what they have in common. */
export type VerifiedPaymentsConfig = SharedOptions & {
  /** `{ syok2pay: { main: { … } } }` is the payment provider `pp_syok2pay_main`. */
  accounts: { [Gateway in GatewayId]?: Record<string, AccountOptions[Gateway]> }
}

/** What medusa-config lists: `plugin` under `plugins`, `providers` under the payment module's. */
export type VerifiedPayments = {
  plugin: { resolve: string; options: Record<string, never> }
  providers: { resolve: string; id: string; options: Record<string, unknown> }[]
}

/**
 * A shop's accounts, written once, as the two entries that Medusa wants. Options beside `accounts`
 * are those of every account; an account's own go before them. Nothing is checked here but the names
 * of gateways: options are checked when Medusa starts.
 *
 * @throws when a gateway is named that there is none of
 *
 * @example
 * const payments = verifiedPayments({
 *   publicUrl: process.env.MEDUSA_PUBLIC_URL,
 *   accounts: { inbank: { main: { … }, rent: { …, productKind: "rent" } } },
 * })
 */
export function verifiedPayments({
  accounts,
  ...shared
}: VerifiedPaymentsConfig): VerifiedPayments {
  return {
    plugin: { resolve: PACKAGE, options: {} },
    providers: Object.entries(accounts).flatMap(([gateway, own]) => {
      refuseUnknown(gateway)
      return Object.entries<object>(own ?? {}).map(([id, options]) => ({
        resolve: join(PROVIDERS, gateway),
        id,
        options: { ...shared, ...options },
      }))
    }),
  }
}

function refuseUnknown(gateway: string): void {
  if (!gatewayIds.some((known) => known === gateway)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-config names payment accounts at "${gateway}", which is no gateway of ${PACKAGE}. It has: ${gatewayIds.join(", ")}.`
    )
  }
}
