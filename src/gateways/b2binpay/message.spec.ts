import { readMessage, type Message } from "./message"
import { bodyOf, type Body } from "./testing/callback"

const CONFIRMATION = "v3_callback_deposit_confirmation"
const MAX_BYTES = 64 * 1024

/** What is read of a callback of the contract with changes. */
function messageOf(change: (body: Body) => void, name = CONFIRMATION): Message {
  const body = bodyOf(name)
  change(body)
  const reading = readMessage(Buffer.from(JSON.stringify(body)))
  if (!reading.ok) {
    throw new Error(reading.problem)
  }
  return reading.message
}

const withoutRelation = ({ data }: Body) => void delete data.relationships.transfer
const another = (changes: object) => ({ type: "transfer", attributes: {}, ...changes })

describe("a body", () => {
  test("may have 64 KiB and not a byte more", () => {
    const text = JSON.stringify(bodyOf(CONFIRMATION))
    expect(readMessage(Buffer.from(text.padEnd(MAX_BYTES))).ok).toBe(true)
    expect(readMessage(Buffer.from(text.padEnd(MAX_BYTES + 1)))).toEqual({
      ok: false,
      problem: "body_too_large",
    })
  })

  test("that is JSON but no UTF-8 is refused, for its bytes could not be checked as they are", () => {
    const [head, tail] = JSON.stringify({ data: { type: "deposit", id: "?" } }).split("?")
    const body = Buffer.concat([Buffer.from(head), Buffer.from([0xff]), Buffer.from(tail)])
    expect(readMessage(body)).toEqual({ ok: false, problem: "unreadable_body" })
  })
})

describe("the transfer that is meant", () => {
  test("is the payout's where none is related, not what its token cost", () => {
    const { transfer } = messageOf(withoutRelation, "v3_callback_payout_confirmation")
    expect(transfer).toMatchObject({ id: "91400", operationType: "2", amount: "54.256592" })
  })

  test("is not the one without an id only because no id is related", () => {
    const { transfer } = messageOf((body) => {
      withoutRelation(body)
      body.included.unshift(another({ attributes: { op_type: 9 } }))
    })
    expect(transfer).toMatchObject({ id: "91340", operationType: "1" })
  })

  test.each<[string, object]>([
    ["another coin", { type: "currency", id: "1000" }],
    ["something else with the coin's id", { type: "wallet", id: "2145" }],
  ])("needs the blocks of its own coin, not those of %s", (_, resource) => {
    const { transfer } = messageOf(({ included }) => {
      included.unshift({ ...resource, attributes: { confirmation_blocks: 99 } })
    })
    expect(transfer).toMatchObject({ confirmations: 21, needed: 20 })
  })

  test.each([
    "x162.661199",
    "-162.661199",
    " 162.661199",
    "162.661199x",
    "162.661199 USDT",
    "162,661199",
    "1e3",
    "",
    "1".repeat(101),
    162.661199,
    null,
  ])("has no amount when that is %j", (amount) => {
    const { transfer } = messageOf(({ included }) => (included[1].attributes.amount = amount))
    expect(transfer).toMatchObject({ id: "91340", amount: null })
  })
})

describe("a name and a sign", () => {
  test.each([undefined, null, ""])("are none when they are %j", (value) => {
    const message = messageOf(({ data, meta }) => {
      data.attributes.tracking_id = value
      meta.sign = value
    })
    expect(message).toMatchObject({ trackingId: "", sign: null })
  })

  test.each([{}, 5, false, ["x"], "x".repeat(129)])(
    "are unusable, which is not the same as none, when they are %j",
    (value) => {
      const message = messageOf(({ data, meta }) => {
        data.attributes.tracking_id = value
        meta.sign = value
      })
      expect(message.trackingId).toBeNull()
      expect(message.sign).toBeTruthy()
    }
  )
})
