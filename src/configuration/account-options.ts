import type { z } from "@medusajs/framework/zod"
import type { b2binpayOptions } from "../gateways/b2binpay/options"
import type { commonOptions } from "../gateways/common-options"
import type { inbankOptions } from "../gateways/inbank/options"
import type { kustomOptions } from "../gateways/kustom/options"
import type { swedbankPayOptions } from "../gateways/swedbank-pay/options"
import type { syok2payOptions } from "../gateways/syok2pay/options"

/**
 * What a shop writes: every value may be missing to TypeScript, since most come from environment
 * variables. Whether one is missing is found out at boot, with a message that names it.
 */
type Written<Options> = { [Option in keyof Options]: Value<Options[Option]> | undefined }

/** Lists and groups hold values of the same origin. */
type Value<Option> = Option extends readonly (infer Item)[]
  ? readonly (Value<Item> | undefined)[]
  : Option extends object
    ? Written<Option>
    : Option

/** Options that every account has. Given once for all accounts, or for one of them. */
export type SharedOptions = Partial<Written<z.input<typeof commonOptions>>>

type Account<Options> = Omit<Written<Options>, keyof SharedOptions> & SharedOptions

/** Options of one Syok2Pay account as a shop writes them. */
export type Syok2PayAccountOptions = Account<z.input<typeof syok2payOptions>>

/** Options of one Swedbank Pay account as a shop writes them. */
export type SwedbankPayAccountOptions = Account<z.input<typeof swedbankPayOptions>>

/** Options of one Inbank account as a shop writes them. */
export type InbankAccountOptions = Account<z.input<typeof inbankOptions>>

/** Options of one Kustom account as a shop writes them. */
export type KustomAccountOptions = Account<z.input<typeof kustomOptions>>

/** Options of one B2BinPay account as a shop writes them. */
export type B2BinPayAccountOptions = Account<z.input<typeof b2binpayOptions>>

/** Options of an account by the id of its gateway. */
export type AccountOptions = {
  b2binpay: B2BinPayAccountOptions
  inbank: InbankAccountOptions
  kustom: KustomAccountOptions
  "swedbank-pay": SwedbankPayAccountOptions
  syok2pay: Syok2PayAccountOptions
}
