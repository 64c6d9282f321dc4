import type { Account } from "../../accounts/account"
import { accountCallbackUrlOf, paymentUrlsOf } from "../../accounts/payment-urls"
import { probeIdIn } from "../../modules/payment-journal/store"
import type { RawCallback } from "../../gateways/contract"

/** Names a probe where neither path, query nor body do any more. */
export const PROBE_HEADER = "x-payment-self-test"

/** Bytes of an account-level body that are looked through for a probe's id. */
const LOOKED_AT = 4096

export type Probe = {
  url: string
  method: "POST"
  headers: Record<string, string>
  body: string
}

/**
 * The message that stands in for a callback: with everything that does not survive a proxy which
 * means well, such as spaces in JSON, characters beyond ASCII, a number that JavaScript rounds, a name
 * or a parameter that is there twice, and an encoded slash.
 */
export function probeOf(account: Account, id: string): Probe {
  const { gateway, options } = account
  const url =
    gateway.delivery.url === "account"
      ? accountCallbackUrlOf(account)
      : paymentUrlsOf(account, id).callback
  const proof = (gateway.proofHeaders?.(options) ?? []).map((name) => [name, `probe of ${name}`])
  return {
    url: `${url}?self_test=${id}&again=1&again=2&empty=&plus=a+b&encoded=%C3%B5%2F%7Bx%7D`,
    method: "POST",
    headers: {
      accept: "*/*",
      // What is not asked for may not come: not every gateway unpacks an answer.
      "accept-encoding": "identity",
      "content-type": "application/json",
      "user-agent": "medusa-verified-payments self-test",
      [PROBE_HEADER]: id,
      ...Object.fromEntries(proof),
    },
    body: `{"self_test":"${id}", "text" : "Tallinn \\u00d5õ \\/","amount":128.40,\r\n\t"big":12345678901234567890,"again":1,"again":2}\n`,
  }
}

/** Headers of a probe whose fate is looked at. */
export function probeHeaderNames({ gateway, options }: Account): string[] {
  return ["content-type", ...(gateway.proofHeaders?.(options) ?? [])]
}

/** The id of the probe that a callback may be; null for nearly every real one. */
export function probeIdOf(raw: RawCallback): string | null {
  const header = raw.headers[PROBE_HEADER]
  const body = raw.transactionId === null ? raw.body.subarray(0, LOOKED_AT).toString("latin1") : ""
  const places = [raw.transactionId ?? "", raw.query, String(header ?? ""), body]
  for (const place of places) {
    const id = probeIdIn(place)
    if (id) {
      return id
    }
  }
  return null
}
