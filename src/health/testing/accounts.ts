import type { Account } from "../../accounts/account"
import type { CommonOptions, Gateway } from "../../gateways/contract"
import { kustom } from "../../gateways/kustom"
import { account as kustomOptions } from "../../gateways/kustom/testing/account"
import { swedbankPay } from "../../gateways/swedbank-pay"
import { account as swedbankPayOptions } from "../../gateways/swedbank-pay/testing/account"
import { syok2pay } from "../../gateways/syok2pay"
import { account as syok2payOptions } from "../../gateways/syok2pay/testing/account"

type Changes = Record<string, unknown>

function accountOf<O extends CommonOptions>(gateway: Gateway<O>, options: O): Account {
  const key = `${gateway.id}_main`
  return {
    key,
    providerId: `pp_${key}`,
    gateway: gateway as unknown as Gateway,
    options,
    client: gateway.connect(options),
  }
}

const publicUrl = "https://shop.example/medusa"

/** A gateway that is given its URLs with each payment and signs in headers. */
export const syok2payAccount = (changes: Changes = {}) =>
  accountOf(syok2pay, syok2payOptions({ publicUrl, ...changes }))

/** A gateway that signs nothing and calls on request only. */
export const swedbankPayAccount = (changes: Changes = {}) =>
  accountOf(swedbankPay, swedbankPayOptions({ publicUrl, ...changes }))

/** A gateway with one webhook for the account. */
export const kustomAccount = (changes: Changes = {}) =>
  accountOf(kustom, kustomOptions({ publicUrl, ...changes }))
