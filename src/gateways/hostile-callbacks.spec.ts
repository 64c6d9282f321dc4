import crypto from "node:crypto"
import * as b2binpay from "./b2binpay/callback"
import { account as b2binpayAccount } from "./b2binpay/testing/account"
import { callbackOf as b2binpayCallback } from "./b2binpay/testing/callback"
import type { Authenticity, RawCallback } from "./contract"
import * as inbank from "./inbank/callback"
import { account as inbankAccount } from "./inbank/testing/account"
import { NOW as INBANK_NOW, signed as inbankSigned } from "./inbank/testing/callback"
import * as kustom from "./kustom/callback"
import { account as kustomAccount } from "./kustom/testing/account"
import { NOW as KUSTOM_NOW, signedCallback } from "./kustom/testing/callback"
import * as swedbankPay from "./swedbank-pay/callback"
import { account as swedbankPayAccount } from "./swedbank-pay/testing/account"
import { callbackOf as swedbankPayCallback } from "./swedbank-pay/testing/callback"
import * as syok2pay from "./syok2pay/callback"
import cases from "./syok2pay/fixtures/callbacks-verified.json"
import { account as syok2payAccount } from "./syok2pay/testing/account"
import { callbackOf as syok2payCallback, type CallbackCase } from "./syok2pay/testing/callback"

type Row = {
  gateway: string
  /** A genuine callback. */
  genuine: RawCallback
  /** The same with one character of its proof changed, its length kept. */
  forged: RawCallback
  judge: (raw: RawCallback) => Authenticity
  read: (raw: RawCallback) => unknown
}

/** Another last character of the same alphabet. */
const spoiled = (proof: string) => proof.replace(/.$/, (last) => (last === "a" ? "b" : "a"))

const withHeader = (raw: RawCallback, name: string): RawCallback => ({
  ...raw,
  headers: { ...raw.headers, [name]: spoiled(String(raw.headers[name])) },
})

const withBody = (raw: RawCallback, proof: RegExp): RawCallback => ({
  ...raw,
  body: Buffer.from(raw.body.toString().replace(proof, spoiled)),
})

const [syok2payCase] = cases.cases as unknown as CallbackCase[]
const syok2payRaw = syok2payCallback(syok2payCase)
const kustomRaw = signedCallback({ id: "kevt_1", type: "ipp.session.finalized", data: {} })
const inbankRaw = inbankSigned('{"event":"contract_activated"}')
const b2binpayRaw = b2binpayCallback("v3_callback_deposit_confirmation")
const swedbankPayRaw = swedbankPayCallback("v3-1")

const rows: Row[] = [
  {
    gateway: "syok2pay",
    genuine: syok2payRaw,
    forged: withHeader(syok2payRaw, "x-signature"),
    judge: (raw) => syok2pay.authenticate(raw, syok2payAccount(), syok2payCase.now * 1000),
    read: (raw) => syok2pay.read(raw, syok2payAccount()),
  },
  {
    gateway: "kustom",
    genuine: kustomRaw,
    // Its last character is padding of base64.
    forged: {
      ...kustomRaw,
      headers: {
        ...kustomRaw.headers,
        "webhook-signature": String(kustomRaw.headers["webhook-signature"]).replace(
          /^v1,./,
          (start) => (start === "v1,A" ? "v1,B" : "v1,A")
        ),
      },
    },
    judge: (raw) => kustom.authenticate(raw, kustomAccount(), KUSTOM_NOW),
    read: (raw) => kustom.read(raw, kustomAccount()),
  },
  {
    gateway: "inbank",
    genuine: inbankRaw,
    forged: withBody(inbankRaw, /hmac=[0-9a-f]+/),
    judge: (raw) => inbank.authenticate(raw, inbankAccount(), INBANK_NOW),
    read: (raw) => inbank.read(raw, inbankAccount()),
  },
  {
    gateway: "b2binpay",
    genuine: b2binpayRaw,
    forged: withBody(b2binpayRaw, /"sign":"[0-9a-f]+/),
    judge: (raw) => b2binpay.authenticate(raw, b2binpayAccount()),
    read: (raw) => b2binpay.read(raw),
  },
  {
    gateway: "swedbank-pay",
    genuine: swedbankPayRaw,
    forged: { ...swedbankPayRaw, query: spoiled(swedbankPayRaw.query) },
    judge: (raw) => swedbankPay.authenticate(raw, swedbankPayAccount()),
    read: (raw) => swedbankPay.read(raw),
  },
]

describe("a proof that is wrong in its last character", () => {
  afterEach(() => jest.restoreAllMocks())

  test.each(rows)("at $gateway is compared in constant time, as the right one is", (row) => {
    const compare = jest.spyOn(crypto, "timingSafeEqual")
    expect(row.judge(row.genuine).verdict).not.toBe("refused")
    const good = compare.mock.calls.length
    expect(good).toBeGreaterThan(0)
    expect(row.judge(row.forged)).toMatchObject({ verdict: "refused", status: 401 })
    expect(compare.mock.calls.length).toBe(2 * good)
    for (const [given, expected] of compare.mock.calls) {
      expect(given.byteLength).toBe(expected.byteLength)
    }
  })
})

/** What makes a careless expression or parser go back and forth. */
const PATTERNS = ["a", " ", "{", "[", '"', "\\", "=&", "%", "v1,", "0", ".", "\u0000", "é", ","]

const SIZE = 64 * 1024

/** Milliseconds; a quadratic reading of 64 KiB takes seconds. */
const LIMIT_MS = 250

/** Milliseconds of this process alone: a busy machine makes nothing quadratic. */
function timeOf(row: (typeof rows)[number], raw: RawCallback): number {
  const started = process.cpuUsage()
  row.judge(raw)
  try {
    row.read(raw)
  } catch {
    // Unreadable is an answer too; only its time counts here.
  }
  return process.cpuUsage(started).user / 1000
}

describe("a text made to be slow", () => {
  test.each(rows)("is judged and read by $gateway in no time, wherever it stands", (row) => {
    const { genuine } = row
    let slowest = 0
    for (const pattern of PATTERNS) {
      const long = pattern.repeat(SIZE / pattern.length)
      const headers = Object.keys(genuine.headers).map((name) => ({
        ...genuine,
        headers: { ...genuine.headers, [name]: long },
      }))
      const bodies = [long, `{"a":"${long}`, `message=${long}`].map((text) => ({
        ...genuine,
        body: Buffer.from(text),
      }))
      for (const raw of [...headers, ...bodies, { ...genuine, query: long }]) {
        const once = timeOf(row, raw)
        // A compiler or a garbage collector that came by does not come twice.
        slowest = Math.max(slowest, once < LIMIT_MS ? once : timeOf(row, raw))
      }
    }
    expect(slowest).toBeLessThan(LIMIT_MS)
  })
})
