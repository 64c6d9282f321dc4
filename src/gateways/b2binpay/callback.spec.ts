import { createHmac } from "node:crypto"
import { authenticate, read } from "./callback"
import { account, asV2, REFERENCE } from "./testing/account"
import { bodyOf, callbackOf, withBody, type Body } from "./testing/callback"
import { fixture, fixtureIndex, fixtureNames } from "./testing/fixtures"

const verified = { verdict: "verified", secret: 0 }
const refused = (cause: string, status = 401) => ({ verdict: "refused", cause, status })
const names = ["v1", "v2", "v3"].flatMap((version) => fixtureNames(`${version}_callback`))
const accountOf = (name: string) => account(name.startsWith("v2") ? asV2() : {})

const signed = (change: (body: Body) => void, name = "v3_callback_deposit_confirmation") => {
  const body = bodyOf(name)
  change(body)
  return authenticate(withBody(body), account())
}

describe("every callback of the contract", () => {
  test.each(names)("%s is judged as it must be", (name) => {
    const { expect: wanted } = fixture(name)
    const verdict = authenticate(callbackOf(name), accountOf(name))
    if (wanted.signature_valid === null) {
      expect(verdict).toEqual({ verdict: "hint", note: "no_transfer_unsigned" })
    } else if (wanted.http_status === 200) {
      expect(verdict).toEqual(verified)
    } else {
      expect(verdict).toMatchObject({ verdict: "refused", status: wanted.http_status })
    }
  })

  test.each(names.filter((name) => fixture(name).callback_type))("%s has its type", (name) => {
    const type = fixture(name).callback_type
    // A resent one is the original again.
    expect(read(callbackOf(name)).label).toBe(type === "Manual" ? "Confirmation" : type)
  })

  test("v2's key is the raw digest, and no v3 account takes it", () => {
    const name = "v2_callback_deposit_confirmation"
    expect(authenticate(callbackOf(name), account())).toEqual(refused("bad_signature"))
  })

  test("a payout without a transfer may be signed in the other known form", () => {
    const name = "v3_callback_payout_request_rejection"
    const body = bodyOf(name)
    body.meta.sign = fixture(name).signing_alternative?.sign
    expect(authenticate(withBody(body), account())).toEqual(verified)
    // A deposit has one form only.
    body.data.type = "deposit"
    expect(authenticate(withBody(body), account())).toEqual(refused("bad_signature"))
  })
})

describe("the proof", () => {
  test.each<[string, (body: Body) => void, string]>([
    [
      "no amount as text",
      ({ included }) => (included[1].attributes.amount = 162.661199),
      "missing_fields",
    ],
    ["no status", ({ included }) => delete included[1].attributes.status, "missing_fields"],
    [
      "a fraction of a status",
      ({ included }) => (included[1].attributes.status = 2.5),
      "missing_fields",
    ],
    ["no time", ({ meta }) => delete meta.time, "missing_fields"],
    ["an object for a name", ({ data }) => (data.attributes.tracking_id = {}), "missing_fields"],
    [
      "a sign in upper case",
      ({ meta }) => (meta.sign = `${meta.sign}`.toUpperCase()),
      "bad_signature",
    ],
    ["an object for a sign", ({ meta }) => (meta.sign = {}), "bad_signature"],
    ["no sign", ({ meta }) => (meta.sign = ""), "no_signature"],
    ["another status", ({ included }) => (included[1].attributes.status = 1), "bad_signature"],
    [
      "trailing zeros more",
      ({ included }) => (included[1].attributes.amount = "162.6611990"),
      "bad_signature",
    ],
    ["another name", ({ data }) => (data.attributes.tracking_id = "other"), "bad_signature"],
    ["another time", ({ meta }) => (meta.time = "2026-11-02T09:26:14.004512Z"), "bad_signature"],
    ["a transfer named but not there", (body) => (body.included = []), "unclear_transfer"],
  ])("%s", (_, change, cause) => {
    expect(signed(change)).toEqual(refused(cause))
  })

  test("digits shifted from the amount into the name are caught by names that begin with a letter", () => {
    const shifted = signed(({ data, included }) => {
      included[1].attributes.amount = "162.66119"
      data.attributes.tracking_id = `9${REFERENCE}`
    })
    expect(shifted).toEqual(verified)
    const raw = withBody({ ...bodyOf("v3_callback_deposit_confirmation") })
    expect(read(raw).reference).toMatch(/^[a-z]/i)
  })

  test.each([
    ["related", ({ included }: Body) => included.splice(1, 0, other({ op_type: 1 }))],
    [
      "of the operation",
      (body: Body) => {
        delete body.data.relationships.transfer
        body.included.splice(1, 0, other({ op_type: 9 }))
      },
    ],
    [
      "the only one",
      (body: Body) => {
        delete body.data.relationships.transfer
        body.included[1].attributes.op_type = 49
      },
    ],
  ])("the transfer that is %s is meant", (_, change) => {
    expect(signed((body) => void change(body))).toEqual(verified)
  })

  test("two that could be meant are none", () => {
    expect(
      signed((body) => {
        delete body.data.relationships.transfer
        body.included.push(other({ op_type: 1 }))
      })
    ).toEqual(refused("unclear_transfer"))
  })

  test.each(["payout", "deposit"])(
    "a %s without transfer and status is not proven by a word in the status's place",
    (type) => {
      const sign = (word: string) => {
        const body = bodyOf("v3_callback_payout_request_rejection")
        body.data.type = type
        delete body.data.attributes.status
        body.meta.sign = signatureOf(`${word}${body.data.attributes.tracking_id}${body.meta.time}`)
        return authenticate(withBody(body), account())
      }
      for (const word of ["null", "undefined", "(no status)", "0"]) {
        expect(sign(word)).toEqual(refused("bad_signature"))
      }
    }
  )

  test("a payout without transfer and name is proven by its status and time, never by the time alone", () => {
    const sign = (message: (time: string) => string) => {
      const body = bodyOf("v3_callback_payout_request_rejection")
      body.data.attributes.tracking_id = ""
      body.meta.sign = signatureOf(message(`${body.meta.time}`))
      return authenticate(withBody(body), account())
    }
    expect(sign((time) => `3${time}`)).toEqual(verified)
    expect(sign((time) => time)).toEqual(refused("bad_signature"))
  })

  test.each([
    ["before", (sign: string) => `00${sign}`],
    ["behind", (sign: string) => `${sign}zz`],
  ])("a good sign with something %s it is a bad one", (_, change) => {
    expect(signed(({ meta }) => (meta.sign = change(`${meta.sign}`)))).toEqual(
      refused("bad_signature")
    )
  })

  test("an earlier secret still proves", () => {
    const options = account({
      callbackSecret: "new",
      previousCallbackSecrets: ["older", secretOf()],
    })
    const raw = callbackOf("v3_callback_deposit_confirmation")
    expect(authenticate(raw, options)).toEqual({ verdict: "verified", secret: 2 })
    const { login, password } = fixtureIndex().credentials.v2
    const v2 = account({ ...asV2(), login: "new", previousCallbackSecrets: [login + password] })
    expect(authenticate(callbackOf("v2_callback_deposit_confirmation"), v2)).toMatchObject({
      secret: 1,
    })
  })

  test("is the same whatever the content type says", () => {
    for (const type of ["application/json", "text/html", undefined]) {
      const raw = callbackOf("v3_callback_deposit_confirmation", {
        headers: { "content-type": type },
      })
      expect(authenticate(raw, account())).toEqual(verified)
    }
  })
})

describe("without a transfer and a signature", () => {
  const raw = callbackOf("v3_callback_deposit_no_transfer_unsigned")

  test("it is a hint, or refused where the account says so", () => {
    expect(authenticate(raw, account({ unsignedNoTransfer: "reject" }))).toEqual(
      refused("no_signature")
    )
    expect(read(raw).warnings).toEqual(["no_transfer_unsigned"])
  })

  test.each([undefined, null, ""])("a sign that is %j is none", (sign) => {
    const body = bodyOf("v3_callback_deposit_no_transfer_unsigned")
    body.meta = { sign }
    expect(authenticate(withBody(body), account())).toEqual({
      verdict: "hint",
      note: "no_transfer_unsigned",
    })
  })

  test("the status is part of what is signed, if there is one", () => {
    const body = bodyOf("v3_callback_deposit_no_transfer_signed")
    delete body.data.attributes.status
    body.meta.sign = signatureOf(`${REFERENCE}${body.meta.time}`)
    expect(authenticate(withBody(body), account())).toEqual(refused("bad_signature"))
  })
})

describe("where it came from", () => {
  const options = account({ callbackIpAllowlist: ["192.0.2.0/24"] })
  test.each([
    ["192.0.2.7", undefined, true],
    ["127.0.0.1", "192.0.2.7", true],
    ["198.51.100.1", "192.0.2.7", false],
    [null, undefined, false],
    ["127.0.0.1", "<script>", false],
    ["3221225991", undefined, false],
    ["127.0.0.1", "3221225991", false],
    ["127.0.0.1", "0300.0.2.7", false],
    ["127.0.0.1", "0xc0000207", false],
  ])("%s, forwarded for %s, is listed: %s", (remoteAddress, forwarded, listed) => {
    const raw = callbackOf("v3_callback_deposit_confirmation", {
      remoteAddress,
      headers: { "x-forwarded-for": forwarded },
    })
    expect(authenticate(raw, options)).toEqual(listed ? verified : refused("address_not_allowed"))
    expect(authenticate(raw, account())).toEqual(verified)
  })
})

test.each(["GET", "PUT", ""])("method %s is refused", (method) => {
  const raw = callbackOf("v3_callback_deposit_confirmation", { method })
  expect(authenticate(raw, account())).toEqual(refused("wrong_method", 400))
})

function other(attributes: object) {
  return { type: "transfer", id: "1", attributes: { amount: "1.0", status: 2, ...attributes } }
}

function secretOf() {
  return fixtureIndex().credentials.v3.callback_secret
}

function signatureOf(message: string) {
  return createHmac("sha256", secretOf()).update(message).digest("hex")
}
