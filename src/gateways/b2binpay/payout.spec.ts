import { inOrder } from "../testing/in-order"
import type { Context } from "./context"
import { fetchPayout, findPayout, payoutIdOf } from "./payout"
import { resourceOf, type Fields } from "./reading"
import { REFERENCE, account } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { TRACKING_ID } from "./testing/refunds"
import type { Message } from "./transport"

const { data } = fixture("v3_payout_create_approved").response.body
const { included } = fixture("v3_callback_payout_confirmation").request.body
const [, cost, transfer] = included as { attributes: Fields }[]
const noTransfers = { data: [] }

/** A context whose API answers so, in order. */
function answering(...answers: Fields[]) {
  const calls: Message[] = []
  const next = inOrder(answers)
  const context: Context = {
    options: account(),
    now: () => 0,
    blocksOf: async () => null,
    send: async (message) => {
      calls.push(message)
      return next()
    },
  }
  return { calls, context }
}

const payout = (status: unknown, ...transfers: object[]) => ({
  data: { ...data, attributes: { ...data.attributes, tracking_id: TRACKING_ID, status } },
  included: transfers,
})
const moved = (changes: Fields) => ({
  ...transfer,
  attributes: { ...transfer.attributes, ...changes },
})
const fetched = (...answers: Fields[]) =>
  fetchPayout(answering(...answers).context, "7713", REFERENCE)

describe("a payout as the gateway shows it", () => {
  const at = new Date("2026-11-02T09:26:12.774310Z")
  const named = { id: "7713", reference: TRACKING_ID }

  test.each<[string, Fields, object]>([
    ["done", payout(2, moved({ status: 2 })), { state: "done", reason: "", at }],
    ["under way", payout(2, moved({ status: 1 })), { state: "pending", reason: "", at: null }],
    ["approved, nothing sent", payout(2), { state: "pending", reason: "", at: null }],
    ["without a status", payout(null), { state: "pending", reason: "", at: null }],
    ["rejected", payout(3), { state: "failed", reason: "request_rejected", at: null }],
    [
      "failed",
      payout(2, moved({ status: -1 })),
      { state: "failed", reason: "transfer_failed", at },
    ],
  ])("%s", async (_, answer, wanted) => {
    expect(await fetched(answer, noTransfers)).toEqual({ ...named, ...wanted })
  })

  test.each<[string, object[]]>([
    ["another payout's", [moved({ op_id: 7714, status: 2 })]],
    ["a deposit's with the same id", [moved({ op_type: 1, status: 2 })]],
    ["the costs of a token", [cost]],
  ])("a confirmed transfer that is %s is not its end", async (_, others) => {
    const { calls, context } = answering(payout(2, ...others), noTransfers)
    expect(await fetchPayout(context, "7713", REFERENCE)).toMatchObject({ state: "pending" })
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /payout/7713",
      "GET /transfer/?filter[op_id]=7713&filter[op_type]=2&page[size]=50",
    ])
  })

  test("its own failed transfer counts, whatever others are included", async () => {
    const others = [moved({ op_id: 7714, status: 2 }), cost]
    expect(await fetched(payout(2, ...others, moved({ status: -1 })))).toMatchObject({
      state: "failed",
    })
  })

  test.each<[string, unknown]>([
    ["nothing", null],
    ["one without an id", { ...data, id: null }],
    ["another one", { ...data, id: "7714" }],
  ])("an answer about %s is unreadable, and no transfer is asked for", async (_, other) => {
    const { calls, context } = answering({ data: other }, noTransfers)
    const error = await errorOf(() => fetchPayout(context, "7713", REFERENCE))
    expect(error).toMatchObject({ kind: "unavailable", code: "ANSWER_UNREADABLE" })
    expect(error.message).toMatch(/payout 7713 of payses_\w+ is about something else/)
    expect(calls).toHaveLength(1)
  })

  test("what is no object names no payout", () => {
    expect(payoutIdOf(null)).toBeNull()
    expect(payoutIdOf(resourceOf({ id: "x" }))).toBeNull()
  })
})

describe("the search for a payout by our name of it", () => {
  test("passes over rows without an id and those of others", async () => {
    const ours = payout(2).data
    const rows = [{ ...ours, id: null }, data, ours]
    const { calls, context } = answering({ data: rows })
    expect(await findPayout(context, TRACKING_ID, REFERENCE)).toBe("7713")
    expect(calls[0]).toMatchObject({ method: "GET", reference: REFERENCE })
    expect(calls[0].changes).toBeUndefined()
  })

  test("finds none where only a row without an id has the name", async () => {
    const { context } = answering({ data: [{ ...payout(2).data, id: null }] })
    expect(await findPayout(context, TRACKING_ID, REFERENCE)).toBeNull()
  })
})
