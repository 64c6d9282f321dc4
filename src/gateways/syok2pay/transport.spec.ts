import type { Syok2PayOptions } from "./options"
import { fullForm, shortForm, sign } from "./signature"
import { rememberNothing } from "../testing/remember"
import { NOW, account, myr, openRequest, paid, transaction } from "./testing/account"
import { accepted, inquired, notFound, refusal, startGateway } from "./testing/server"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const fields = { reference: "MD-01JD8Z5QK4W7-01", amount: "128.40", currency: "MYR" }
const stamp = String(NOW / 1000)
const signed = (form: "full" | "short", time = stamp, options: Syok2PayOptions = account()) =>
  sign(
    form === "full" ? fullForm("M70318", fields, time) : shortForm("M70318", time),
    options.secretKey,
    options.signature
  )
const signatures = () => gateway.received.map(({ headers }) => headers["x-signature"])
const wrong = (headers?: Record<string, string>) =>
  refusal(401, "INVALID_SIGNATURE", "Invalid signature", headers)

describe("signing form", () => {
  test.each(["short", "full"] as const)("%s as configured, and never the other", async (form) => {
    gateway.answer(wrong())
    const client = gateway.client({ signing: { inquiry: form } })
    await expect(client.inquire(transaction())).rejects.toMatchObject({ code: "INVALID_SIGNATURE" })
    expect(signatures()).toEqual([signed(form)])
  })

  test("auto repeats once with the other form and remembers it", async () => {
    const client = gateway.client({ signing: { inquiry: "auto" } })
    gateway.answer(wrong(), inquired())
    const truth = await client.inquire(transaction())
    expect(truth.snapshot.signing_form).toBe("full")
    expect(signatures()).toEqual([signed("short"), signed("full")])
    gateway.answer(inquired())
    expect((await client.inquire(transaction())).snapshot).not.toHaveProperty("signing_form")
    expect(signatures()).toEqual([signed("full")])
    gateway.answer(wrong(), inquired())
    expect((await client.inquire(transaction())).snapshot.signing_form).toBe("short")
  })

  test("auto finds the other form of a refund too, and goes back when that is refused", async () => {
    const client = gateway.client({ signing: { refund: "auto" } })
    const done = accepted({ txn_status: "REFUNDED" })
    const refund = () => client.refund(paid(), myr("128.40"), "ref_1", rememberNothing)
    const forms = () => {
      const short = signed("short")
      const calls = gateway.received.filter(({ path }) => path === "/v1/refund")
      return calls.map(({ headers }) => (headers["x-signature"] === short ? "short" : "full"))
    }
    gateway.answer(wrong(), done, inquired())
    await refund()
    expect(forms()).toEqual(["full", "short"])
    gateway.answer(done, inquired())
    await refund()
    expect(forms()).toEqual(["short"])
    gateway.answer(wrong(), done, inquired())
    await refund()
    expect(forms()).toEqual(["short", "full"])
  })

  test("auto gives up after both forms, and repeats for no other reason", async () => {
    const client = gateway.client({ signing: { inquiry: "auto" } })
    gateway.answer(wrong(), wrong())
    await expect(client.inquire(transaction())).rejects.toMatchObject({ kind: "unauthorized" })
    expect(gateway.received).toHaveLength(2)
    for (const other of [
      refusal(401, "INVALID_API_KEY"),
      refusal(500, "TIMEOUT"),
      "drop" as const,
    ]) {
      gateway.answer(other)
      await expect(client.inquire(transaction())).rejects.toBeInstanceOf(Error)
      expect(gateway.received).toHaveLength(1)
    }
  })

  test("other header names, unit, digest and encoding", async () => {
    const signature = {
      ...{ algorithm: "sha512", encoding: "base64", timestampUnit: "ms" },
      ...{ header: "X-Sig", timestampHeader: "X-When" },
    }
    gateway.answer(inquired())
    await gateway.client({ signature }, NOW + 7).inquire(transaction())
    const time = String(NOW + 7)
    expect(gateway.received[0].headers).toMatchObject({
      "x-when": time,
      "x-sig": signed("short", time, account({ signature })),
    })
  })

  test("every call asks for JSON and sends JSON", async () => {
    gateway.answer(inquired())
    await gateway.client().inquire(transaction())
    expect(gateway.received[0].headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
    })
  })

  test("a previous secret never signs", async () => {
    gateway.answer(inquired())
    await gateway.client({ previousSecretKeys: ["sk_old"] }).inquire(transaction())
    expect(signatures()).toEqual([signed("short")])
  })
})

describe("refusals", () => {
  const fails = (answer: Parameters<typeof gateway.answer>[0]) => {
    gateway.answer(answer)
    return gateway
      .client()
      .inquire(transaction())
      .catch((error: unknown) => error)
  }

  test.each([
    [NOW - 412_000, "412 s"],
    [NOW + 90_000, "-90 s"],
  ])("a refused signature names the clock difference", async (theirs, text) => {
    const error = await fails(wrong({ date: new Date(theirs).toUTCString() }))
    expect(error).toMatchObject({
      kind: "unauthorized",
      correlationId: "xid_t",
      message: expect.stringContaining(
        `differs from theirs by ${text}; our time is 2026-11-20T10:20:00`
      ),
    })
  })

  test("without a usable Date it says so", async () => {
    const error = await fails(wrong({ date: "yesterday" }))
    expect((error as Error).message).toContain("no time to compare our clock with")
  })

  test.each([
    ["17", 17],
    [new Date(NOW + 30_000).toUTCString(), 30],
    [new Date(NOW - 30_000).toUTCString(), 0],
    ["soon", undefined],
  ])("Retry-After %s is carried", async (header, retryAfter) => {
    const headers = { "retry-after": header }
    expect(await fails(refusal(429, "RATE_LIMITED", "slow", headers))).toMatchObject({
      kind: "rate_limited",
      retryAfter,
    })
    expect(await fails({ status: 503, headers, text: "<html>" })).toMatchObject({
      kind: "unavailable",
      retryAfter,
    })
  })

  test.each([
    { status: 400, body: { success: false, code: "PARAM_MISSING" } },
    { status: 400, body: { success: false, error: "PARAM_MISSING" } },
    { status: 400, body: { success: false, error: { code: "PARAM_MISSING" } } },
    { status: 400, body: { success: false, data: { status_code: "param_missing" } } },
  ])("the code is found in %j", async (answer) => {
    expect(await fails(answer)).toMatchObject({ kind: "invalid", code: "PARAM_MISSING" })
  })

  test.each([
    ["a code of success with a flag of failure", { success: false, status_code: "SUCCESS" }],
    ["nothing at all", {}],
    ["only data", { data: { txn_status: "SUCCESS" } }],
    ["an unknown code with a flag of success", { success: true, status_code: "BRAND_NEW" }],
  ])("%s is no success", async (_, body) => {
    expect(await fails({ status: 200, body })).toMatchObject({ kind: "unavailable" })
  })

  test("messages hold no key, no signature and no line breaks of the gateway", async () => {
    const error = (await fails(refusal(400, "PARAM_INVALID", "bad\r\nvalue"))) as Error
    expect(error.message).toBe(
      "Syok2Pay inquiry of MD-01JD8Z5QK4W7-01 failed with PARAM_INVALID: bad  value."
    )
    gateway.answer(wrong())
    const other = (await gateway
      .client()
      .open(openRequest())
      .catch((caught: Error) => caught)) as Error
    const { secretKey, publishableKey } = account()
    for (const secret of [secretKey, publishableKey, signed("full")]) {
      expect(other.message).not.toContain(secret)
    }
  })

  test("a redirect is not followed", async () => {
    gateway.answer({ status: 302, headers: { location: `${gateway.url}/v1/inquiry` }, body: {} })
    await expect(gateway.client().inquire(transaction())).rejects.toMatchObject({
      kind: "unavailable",
    })
    expect(gateway.received).toHaveLength(1)
    gateway.answer(notFound)
    expect((await gateway.client().inquire(transaction())).state).toBe("pending")
  })
})
