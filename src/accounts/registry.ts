import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { ConfigModule } from "@medusajs/framework/types"
import type { Gateway } from "../gateways/contract"
import type { Account } from "./account"
import { parseOptions } from "./parse-options"

/**
 * How routes reach what a shop wrote once, in its payment provider entry: Medusa hands the entry's
 * options object to `validateOptions` at boot, where the provider notes which gateway it belongs
 * to. The configuration keeps that same object, so the list of accounts is the configuration read
 * with these notes. The map lives on `globalThis` because a shop may load this package twice
 * (source and build), and is weak because tests reload configurations.
 */
const NOTES = Symbol.for("medusa-verified-payments.accounts")

type Notes = WeakMap<object, { gateway: Gateway; account?: Account }>

type ProviderEntry = { id?: string; options?: object }

function notes(): Notes {
  const holder = globalThis as { [NOTES]?: Notes }
  return (holder[NOTES] ??= new WeakMap())
}

/** Called by a provider's `validateOptions`: these options belong to this gateway. */
export function noteOptions(options: object, gateway: Gateway): void {
  notes().set(options, { gateway })
}

/** Provider entries of the payment module as the shop wrote them. */
export function providerEntries(config: Pick<ConfigModule, "modules">): ProviderEntry[] {
  const declared = config.modules?.[Modules.PAYMENT]
  const options = declared && typeof declared === "object" ? declared.options : undefined
  return (options as { providers?: ProviderEntry[] } | undefined)?.providers ?? []
}

/** Medusa's own rule for provider ids (payment module, loaders/providers). */
export function providerIdOf(gateway: Gateway, entry: ProviderEntry): string {
  return `pp_${gateway.id}${entry.id ? `_${entry.id}` : ""}`
}

/** Every account of this shop that belongs to one of our gateways. */
export function configuredAccounts(config: Pick<ConfigModule, "modules">): Account[] {
  return providerEntries(config).flatMap((entry) => {
    const note = entry.options ? notes().get(entry.options) : undefined
    if (!note || !entry.options) {
      return []
    }
    return [(note.account ??= build(note.gateway, entry, entry.options))]
  })
}

/** The account of this key, or undefined: unknown keys are never guessed at. */
export function findAccount(config: Pick<ConfigModule, "modules">, key: string) {
  return configuredAccounts(config).find((account) => account.key === key)
}

/** The account that a provider instance serves, found by the options object it was given. */
export function accountOfOptions(config: Pick<ConfigModule, "modules">, options: object): Account {
  const owners = providerEntries(config).filter((entry) => entry.options === options)
  const account =
    owners.length === 1
      ? configuredAccounts(config).find((one) => one.key === keyOf(owners[0]))
      : null
  if (!account) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      owners.length > 1
        ? "Two payment provider entries share one options object, so their callbacks could not be told apart. Give each entry in medusa-config its own options."
        : "A payment provider was created with options that are not in medusa-config. List it under the payment module's providers."
    )
  }
  return account
}

function keyOf(entry: ProviderEntry): string | null {
  const note = entry.options ? notes().get(entry.options) : undefined
  return note ? providerIdOf(note.gateway, entry).slice(3) : null
}

function build(gateway: Gateway, entry: ProviderEntry, raw: object): Account {
  const providerId = providerIdOf(gateway, entry)
  const options = parseOptions(gateway, raw, providerId)
  return {
    key: providerId.slice(3),
    providerId,
    gateway,
    options,
    client: gateway.connect(options),
  }
}
