import request from "supertest"
import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { sql } from "../../support/database"
import { eventually } from "../../support/eventually"
import { Gateway } from "../../support/gateway"
import { accountOf, alarmsOf, healthOf, untilRefused } from "../../support/health"
import { hurryInquiry, makeOlder } from "../../support/hurry"
import { callbacksOf, untilSettled, untilWorkedOff } from "../../support/journal"
import { openPayment } from "../../support/open-payment"
import { Shop } from "../../support/shop"

const MINUTE = 60
const ACCOUNT = "syok2pay_watched"

const shop = new Shop()
const admin = new Admin()
const gateway = new Gateway()

/** A payment that began six minutes ago: old enough for its callback to be missed. */
async function started(provider = `pp_${ACCOUNT}`) {
  const payment = await openPayment(shop, { provider })
  await makeOlder(payment.txnId, 6 * MINUTE)
  return payment
}

/** Paid, and told of with the secret of another shop. */
async function paidAndRefused(key: string, cause: string) {
  const payment = await started(`pp_${key}`)
  const at = new Gateway(key.split("_")[0])
  const { reference } = payment
  await at.addFault({ reference, call: "callback", kind: "wrong_secret", times: 1 })
  await at.act(reference, { outcome: "paid" })
  return { ...payment, health: await untilRefused(key, cause) }
}

/** Paid, and known to be so by asking alone. */
async function paidUnheard(provider?: string, state = "captured") {
  const payment = await started(provider)
  const at = new Gateway(provider?.split("_")[1] ?? "syok2pay")
  await at.act(payment.reference, { outcome: "paid", callbacks: "dropped" })
  await hurryInquiry(payment.txnId)
  await untilSettled(payment.txnId, state)
  return payment
}

describe("the accounts of a shop", () => {
  it("are listed with what their gateways are given, and nothing secret", async () => {
    const { status, body } = await admin.request("get", "/admin/payment-accounts")
    expect(status).toBe(200)
    const listed = (key: string) =>
      body.payment_accounts.find(({ account }: { account: string }) => account === key)
    const base = `${facts().medusaUrl}/payments/${ACCOUNT}`
    expect(listed(ACCOUNT)).toMatchObject({
      provider_id: `pp_${ACCOUNT}`,
      label: "Syok2Pay",
      mode: "sandbox",
      host: new URL(facts().sandboxUrl).host,
      urls: {
        return: `${base}/{txn_id}/return`,
        cancel: `${base}/{txn_id}/cancel`,
        callback: `${base}/{txn_id}/callback`,
      },
      webhook_url: null,
      can_check: false,
    })
    expect(listed("kustom_main")).toMatchObject({
      urls: null,
      webhook_url: `${facts().medusaUrl}/payments/kustom_main/callback`,
      can_check: true,
    })
    expect(JSON.stringify(body)).not.toMatch(/not_a_real|secret/i)
  })

  it.each([
    ["get", ""],
    ["get", `/${ACCOUNT}`],
    ["post", `/${ACCOUNT}/check`],
    ["post", `/${ACCOUNT}/self-test`],
  ] as const)("are nobody's business without a session (%s %s)", async (method, path) => {
    const { status } = await request(facts().medusaUrl)[method](`/admin/payment-accounts${path}`)
    expect(status).toBe(401)
  })

  it.each([
    ["get", ""],
    ["post", "/check"],
    ["post", "/self-test"],
  ] as const)("are found by their whole name only (%s %s)", async (method, path) => {
    for (const key of ["syok2pay", "pp_syok2pay_watched", "__proto__"]) {
      const { status } = await admin.request(method, `/admin/payment-accounts/${key}${path}`)
      expect(status).toBe(404)
    }
  })

  it.each(["check", "self-test"])("take no body for a %s", async (asked) => {
    const path = `/admin/payment-accounts/${ACCOUNT}/${asked}`
    const { status } = await admin.request("post", path, { url: "http://169.254.169.254/" })
    expect(status).toBe(400)
  })
})

describe("the health of an account", () => {
  it("is quiet before the first payment", async () => {
    const health = await healthOf(ACCOUNT)
    expect(health).toMatchObject({
      counts: { verified: 0, hint: 0, refused: 0, inquiry: 0 },
      last_verified: null,
      last_refused: null,
      unsettled_callback: null,
      unfinished_payment: null,
      silence: { state: "idle", started: 0 },
      retry: null,
      alarms: [],
    })
    expect(Math.abs(health.clock.database_ahead_ms)).toBeLessThan(5000)
  })

  it("raises an alarm when a payment is paid and no callback came", async () => {
    await paidUnheard()
    const health = await healthOf(ACCOUNT)
    expect(health.silence).toMatchObject({ state: "silent", started: 1, paid: 1, paid_unheard: 1 })
    expect(health.alarms).toEqual([
      { code: "callbacks_silent", severity: "error", facts: { paid: 1, hours: 24 } },
    ])
    // Written down once the payment is settled.
    await eventually(
      async () => (await healthOf(ACCOUNT)).counts.inquiry > 0,
      "an inquiry among the counts"
    )
    expect(Math.abs(health.clock.gateway_ahead_ms ?? Infinity)).toBeLessThan(5000)
  })

  it("tells callbacks that are refused from callbacks that do not come", async () => {
    const { txnId, health } = await paidAndRefused(ACCOUNT, "bad_signature")
    expect(health.silence.state).toBe("silent")
    expect(alarmsOf(health)).toEqual(["callbacks_refused", "refused_open_end"])
    const refused = (await callbacksOf(txnId)).find(({ cause }) => cause === "bad_signature")
    expect(health.last_refused).toMatchObject({ id: refused?.id, cause: "bad_signature" })
    // Syok2Pay says nothing about repeats.
    expect(health.retry).toMatchObject({ callback: { id: refused?.id }, until: null, next: null })
  })

  it("is good again with the first callback that is verified", async () => {
    const { reference, txnId } = await started()
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    // Its callback is done a moment after its payment.
    await untilWorkedOff(txnId)
    const health = await healthOf(ACCOUNT)
    const [heard] = await callbacksOf(txnId)
    expect(health.last_verified).toMatchObject({ id: heard.id, label: heard.label })
    expect(health.silence).toMatchObject({ state: "heard", heard: 1 })
    expect(health.counts).toMatchObject({ verified: 1, statuses: { done: 1, failed: 0 } })
    expect(alarmsOf(health)).not.toContain("callbacks_refused")
  })

  it("names what waits for too long", async () => {
    const [{ id, transaction_id }] = await sql<{ id: string; transaction_id: string }>(
      `update payment_callback set status = 'waiting', next_attempt_at = now() + interval '1 day',
         result = 'the gateway is away', received_at = now() - interval '20 minutes'
       where account = $1 and authenticity = 'verified' and channel = 'server'
       returning id, transaction_id`,
      [ACCOUNT]
    )
    await sql(
      "update payment_transaction set settled_at = null, next_inquiry_at = null where id = $1",
      [transaction_id]
    )
    const health = await healthOf(ACCOUNT)
    expect(health.unsettled_callback).toMatchObject({ id })
    expect(health.unfinished_payment).toMatchObject({ id: transaction_id })
    expect(health.alarms).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: "unsettled_callback",
          facts: { age_seconds: expect.any(Number), why: "the gateway is away" },
        }),
        expect.objectContaining({
          code: "unfinished_payment",
          facts: { age_seconds: expect.any(Number), payment: transaction_id },
        }),
      ])
    )
  })

  it("knows until when a gateway sends a refused callback again", async () => {
    const key = "swedbank-pay_watched"
    const {
      health: { retry, alarms },
    } = await paidAndRefused(key, "bad_key")
    const first = Date.parse(String(retry?.callback.received_at))
    expect(Date.parse(String(retry?.until))).toBe(first + 1_265_000)
    expect(Date.parse(String(retry?.next))).toBeGreaterThan(first)
    expect(alarms).toContainEqual(
      expect.objectContaining({
        code: "refused_waiting",
        facts: expect.objectContaining({ until_at: retry?.until }),
      })
    )
  })

  it("says of a gateway that calls on request only that it may never have been asked", async () => {
    const key = "swedbank-pay_unheard"
    await paidUnheard(`pp_${key}`, "authorized")
    expect(alarmsOf(await healthOf(key))).toEqual(["callbacks_not_sent"])
  })

  it("expects no callbacks where none are asked for", async () => {
    const account = await accountOf("swedbank-pay_silent")
    expect(account).toMatchObject({ sends_callbacks: false, urls: { callback: null } })
    expect(account.health.silence.state).toBe("off")
    expect(alarmsOf(account.health)).toContain("callbacks_off")
  })
})
