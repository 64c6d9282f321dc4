import { GatewayError } from "../errors"
import type { Context } from "./context"
import { progressOf } from "./progress"
import { resourcesOf } from "./reading"
import { account, transaction } from "./testing/account"
import { depositOf } from "./testing/fixtures"

const transfer = (attributes: object, coin: string | null = "2145") => ({
  type: "transfer",
  id: "91350",
  attributes: { op_id: 58211, op_type: 1, status: 1, ...attributes },
  relationships: { currency: { data: coin && { type: "currency", id: coin } } },
})
const blocks = (id: string, confirmation_blocks: number) => ({
  type: "currency",
  id,
  attributes: { confirmation_blocks },
})

/** Progress of the contract's unconfirmed deposit with changes, `send` being asked for more. */
const progress = (
  changes: object = {},
  send: Context["send"] = () => Promise.reject(new Error("one call too many"))
) => {
  const deposit = depositOf("v3_get_deposit_seen_unconfirmed", transaction())
  const context = { options: account(), send, now: () => 0, blocksOf: async () => null }
  return progressOf(context, { ...deposit, ...changes }, transaction())
}
const including = (...resources: unknown[]) => progress({ included: resourcesOf(resources) })

describe("progress", () => {
  test("is that of a payment on its way: a paid one is not looked at", async () => {
    const included = resourcesOf([transfer({ confirmations: 3 }), blocks("2145", 20)])
    expect(await progress({ status: "3", included })).toEqual({ notes: [] })
    expect(await progress({ status: "3" })).toEqual({ notes: [] })
  })

  test("is not asked for when the gateway does not say that something is on its way", async () => {
    expect(await progress({ pending: null })).toEqual({ notes: [] })
  })

  test("needs no note where the blocks are known", async () => {
    expect(await including(transfer({ confirmations: 3 }), blocks("2145", 20))).toEqual({
      progress: { confirmations: 3, needed: 20 },
      notes: [],
    })
  })

  test("counts the blocks of the coin that was sent, else of the one that was chosen", async () => {
    const coins = [blocks("2145", 20), blocks("1000", 2)]
    const sent = await including(transfer({ confirmations: 1 }, "1000"), ...coins)
    expect(sent.progress).toEqual({ confirmations: 1, needed: 2 })
    const chosen = await including(transfer({ confirmations: 1 }, null), ...coins)
    expect(chosen.progress).toEqual({ confirmations: 1, needed: 20 })
  })

  test("is not that of a transfer whose confirmations cannot be read", async () => {
    const coin = blocks("2145", 20)
    const unknown = transfer({ confirmations: null })
    expect(await including(unknown, coin)).toEqual({ notes: [] })
    const both = await including(unknown, transfer({ confirmations: 5 }), coin)
    expect(both.progress).toEqual({ confirmations: 5, needed: 20 })
  })

  test("says so when one of several transfers is blocked", async () => {
    const { notes } = await including(
      transfer({ confirmations: 5 }),
      transfer({ status: -2, confirmations: 21 }),
      blocks("2145", 20)
    )
    expect(notes).toEqual(["a transfer is blocked by the AML check"])
  })
})

describe("trouble with the list of transfers", () => {
  test("of the gateway's making is none of the payment's", async () => {
    const down = () => Promise.reject(new GatewayError("unavailable", "down"))
    expect(await progress({}, down)).toEqual({ notes: [] })
  })

  test("of our own making is not hidden", async () => {
    const broken = () => Promise.reject(new TypeError("broken"))
    await expect(progress({}, broken)).rejects.toThrow("broken")
  })
})
