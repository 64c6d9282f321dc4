import { authenticate, read } from "./callback"
import { IPP_ORDER_ID, ORDER_ID, SESSION_ID, account } from "./testing/account"
import { arrivalOf, callbackOf } from "./testing/callback"
import { deliveryOf, fixtureNames } from "./testing/fixtures"
import type { TransactionState } from "../contract"

const names = fixtureNames("webhook-").map((name) => name.replace("webhook-", ""))

const refusedFor: Record<string, string> = {
  "bad-signature-other-secret": "bad_signature",
  "bad-signature-tampered": "bad_signature",
  "missing-headers": "no_signature",
  "stale-timestamp": "stale_timestamp",
}

const session = (claimedState: TransactionState, warnings: string[] = []) => ({
  gatewayId: SESSION_ID,
  claimedState,
  warnings,
})
const order = { gatewayId: null, gatewayIds: { order: ORDER_ID }, claimedState: null, warnings: [] }
const ignored = (ignore: string) => ({
  gatewayId: null,
  claimedState: null,
  warnings: [],
  ignore,
})

const claims: Record<string, object> = {
  "capture-created": order,
  "dispute-created": order,
  "dispute-updated": order,
  "duplicate-delivery": session("captured"),
  "foreign-merchant": ignored("foreign_merchant"),
  "ipp-payment-failed": session("pending", ["attempt_failed: card_declined"]),
  "ipp-payment-finalized-alias": session("captured"),
  "ipp-session-activated": session("pending"),
  "ipp-session-cancelled": session("cancelled"),
  "ipp-session-created": session("opened"),
  "ipp-session-finalized": session("captured"),
  "ipp-session-finalized-no-order-id": session("captured"),
  "order-created": order,
  "refund-created": order,
  "secret-rotation-two-signatures": session("pending"),
  "session-finalized-unprefixed": session("captured"),
  "unknown-type": ignored("unknown_type"),
  "whitespace-body": session("pending"),
}

describe("callbacks, by the contract's cases", () => {
  test("every one of them is expected", () => {
    expect(names).toEqual([...Object.keys(claims), ...Object.keys(refusedFor)].sort())
  })

  test.each(names)("%s is verified or refused as it says", (name) => {
    const { verification, expect: wanted } = deliveryOf(name)
    const options = account({
      webhookSecrets: verification.secrets,
      webhookToleranceSeconds: verification.tolerance_seconds,
    })
    const verdict = authenticate(callbackOf(name), options, arrivalOf(name))
    expect(verdict).toEqual(
      wanted.http === 200
        ? { verdict: "verified", secret: 0 }
        : { verdict: "refused", cause: refusedFor[name], status: 401 }
    )
  })

  test.each(Object.entries(claims))("%s claims what the table says", (name, claim) => {
    const { body } = deliveryOf(name).delivery
    expect(read(callbackOf(name), account())).toEqual({
      label: body.type,
      reference: null,
      dedupeKey: expect.stringMatching(new RegExp(`^${body.id} ${body.type}`)),
      ...claim,
    })
  })

  test("a second delivery under a new webhook-id is the same message", () => {
    const [first, second] = ["ipp-session-finalized", "duplicate-delivery"].map((name) => ({
      header: deliveryOf(name).delivery.headers["webhook-id"],
      key: read(callbackOf(name), account()).dedupeKey,
    }))
    expect(first.header).not.toBe(second.header)
    expect(first.key).toBe(second.key)
  })

  test("an order that a session event names is not what the payment is found by", () => {
    expect(deliveryOf("ipp-session-finalized").delivery.body.data).toMatchObject({
      order_id: IPP_ORDER_ID,
    })
    expect(read(callbackOf("ipp-session-finalized"), account())).not.toHaveProperty("gatewayIds")
  })

  test("without a merchant id in the options every merchant is ours", () => {
    const anyone = account({ username: undefined })
    expect(read(callbackOf("foreign-merchant"), anyone)).toMatchObject({ gatewayId: SESSION_ID })
  })
})
