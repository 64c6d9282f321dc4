import fc from "fast-check"
import type { RawCallback } from "../contract"
import { authenticate } from "./callback"
import { SECRET, account } from "./testing/account"
import { NOW, signedCallback } from "./testing/callback"

const FORMER = "whsec_a3VzdG9tLWZpeHR1cmUtZm9ybWVyLWtleS0wMDAwMQ=="
const body = { id: "kevt_1", type: "ipp.session.finalized", data: { session_id: "s" } }
const genuine = () => signedCallback(body)
const verdict = (raw: RawCallback, changes = {}, now = NOW) =>
  authenticate(raw, account(changes), now)
const refused = (cause: string, status = 401) => ({ verdict: "refused", cause, status })
const verified = (secret = 0) => ({ verdict: "verified", secret })

describe("the proof of a callback", () => {
  test.each([
    ["webhook-id", "no_id"],
    ["webhook-timestamp", "no_timestamp"],
    ["webhook-signature", "no_signature"],
  ])("%s must be there once and not be empty", (name, cause) => {
    const value = String(genuine().headers[name])
    for (const bad of [undefined, "", [value], [value, value]]) {
      const headers = { ...genuine().headers, [name]: bad }
      expect(verdict({ ...genuine(), headers })).toEqual(refused(cause))
    }
    expect(verdict(genuine())).toEqual(verified())
  })

  test.each([
    "-1",
    "1e9",
    " 1789373600",
    "1789373600.5",
    "0x6AA7",
    "01789373600",
    "١٢٣",
    "9".repeat(12),
  ])("the timestamp %p is none", (time) => {
    const headers = { ...genuine().headers, "webhook-timestamp": time }
    expect(verdict({ ...genuine(), headers })).toEqual(refused("unusable_timestamp"))
  })

  test.each([
    [0, verified()],
    [300, verified()],
    [-300, verified()],
    [301, refused("stale_timestamp")],
    [-301, refused("future_timestamp")],
  ])("%d seconds late", (late, wanted) => {
    expect(verdict(genuine(), {}, NOW + late * 1000)).toEqual(wanted)
  })

  test("the window is an option", () => {
    const late = NOW + 10_000
    expect(verdict(genuine(), { webhookToleranceSeconds: 10 }, late)).toEqual(verified())
    expect(verdict(genuine(), { webhookToleranceSeconds: 9 }, late)).toEqual(
      refused("stale_timestamp")
    )
  })

  test("an earlier secret counts inside the list alone, and is named", () => {
    const old = signedCallback(body, { secret: FORMER })
    expect(verdict(old)).toEqual(refused("bad_signature"))
    expect(verdict(old, { webhookSecrets: [SECRET, FORMER] })).toEqual(verified(1))
    expect(verdict(genuine(), { webhookSecrets: [SECRET, FORMER] })).toEqual(verified(0))
  })

  test("during a rotation either signature is enough", () => {
    const both = [signedCallback(body, { secret: FORMER }), genuine()]
      .map(({ headers }) => headers["webhook-signature"])
      .join(" ")
    const headers = { ...genuine().headers, "webhook-signature": both }
    expect(verdict({ ...genuine(), headers })).toEqual(verified())
  })

  test.each([
    ["another version", (value: string) => value.replace("v1,", "v2,")],
    ["no version", (value: string) => value.replace("v1,", "")],
    ["half of it", (value: string) => value.slice(0, -8)],
    ["more behind it", (value: string) => `${value}=`],
    ["nothing in it", () => "v1,"],
    ["a lower case form", (value: string) => value.toLowerCase()],
  ])("a signature with %s is none", (_what, change) => {
    const value = String(genuine().headers["webhook-signature"])
    const headers = { ...genuine().headers, "webhook-signature": change(value) }
    expect(verdict({ ...genuine(), headers })).toEqual(refused("bad_signature"))
  })

  test("the genuine one counts among twenty, and nobody looks behind them", () => {
    const [one, other] = [genuine(), signedCallback(body, { secret: FORMER })].map(({ headers }) =>
      String(headers["webhook-signature"])
    )
    const verdictBehind = (others: number) => {
      const signatures = [...Array<string>(others).fill(other), one].join(" ")
      return verdict({
        ...genuine(),
        headers: { ...genuine().headers, "webhook-signature": signatures },
      })
    }
    expect(verdictBehind(19)).toEqual(verified())
    expect(verdictBehind(20)).toEqual(refused("bad_signature"))
  })

  test("id, time and every byte of the body are signed", () => {
    const { headers } = genuine()
    const bodies = [`${genuine().body} `, genuine().body.toString().replace("kevt_1", "kevt_2")]
    for (const changed of bodies) {
      expect(verdict({ ...genuine(), body: Buffer.from(changed) })).toEqual(
        refused("bad_signature")
      )
    }
    for (const change of [{ "webhook-id": "msg_2" }, { "webhook-timestamp": "1789373601" }]) {
      expect(verdict({ ...genuine(), headers: { ...headers, ...change } })).toEqual(
        refused("bad_signature")
      )
    }
  })

  test("a body must be text of a bearable length, sent by POST", () => {
    const bytes = Buffer.concat([genuine().body, Buffer.from([0xff])])
    expect(verdict(signedCallback(bytes))).toEqual(refused("unreadable_body", 400))
    const spaces = (bytes: number) => signedCallback(Buffer.alloc(bytes, 32))
    expect(verdict(spaces(64 * 1024))).toEqual(verified())
    expect(verdict(spaces(64 * 1024 + 1))).toEqual(refused("body_too_large", 400))
    expect(verdict({ ...genuine(), method: "GET" })).toEqual(refused("wrong_method", 400))
  })

  test("a mark of byte order is a byte like others", () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), genuine().body])
    expect(verdict(signedCallback(marked))).toEqual(verified())
    expect(verdict({ ...genuine(), body: marked })).toEqual(refused("bad_signature"))
  })

  test("no message makes it throw, and none of chance is believed", () => {
    const header = fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.string()))
    fc.assert(
      fc.property(header, header, header, fc.uint8Array(), (id, time, signature, bytes) => {
        const headers = {
          "webhook-id": id,
          "webhook-timestamp": time,
          "webhook-signature": signature,
        }
        const raw = { ...genuine(), headers, body: Buffer.from(bytes) }
        return verdict(raw).verdict === "refused"
      })
    )
  })
})
