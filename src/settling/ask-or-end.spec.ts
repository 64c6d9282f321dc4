import type { Account } from "../accounts/account"
import type { GatewayTruth, TransactionState } from "../gateways/contract"
import { appendEvent } from "../modules/payment-journal/store"
import { askOrEnd } from "./ask-or-end"
import { transactionSample, truthSample } from "./testing/samples"

jest.mock("../modules/payment-journal/store", () => ({
  ...jest.requireActual("../modules/payment-journal/store"),
  appendEvent: jest.fn(),
}))

const now = new Date("2026-11-20T10:00:00Z")
const before = new Date("2026-11-20T09:59:59Z")
const later = new Date("2026-11-20T10:00:01Z")

const answer = (state: TransactionState): GatewayTruth => truthSample({ state })

/** A gateway that answers an inquiry and, where it can abort, that too. */
function accountOf(inquiry: TransactionState, abort?: TransactionState) {
  const client = {
    inquire: jest.fn(async () => answer(inquiry)),
    ...(abort ? { abort: jest.fn(async () => answer(abort)) } : {}),
  }
  return { client } as unknown as Account & { client: typeof client }
}

const ask = (account: Account, change: Parameters<typeof transactionSample>[0]) =>
  askOrEnd({} as never, account, transactionSample({ gateway_id: "g_1", ...change }), now)

describe("askOrEnd", () => {
  beforeEach(() => jest.mocked(appendEvent).mockClear())

  it.each([
    ["pending", "its session is gone", { session_deleted_at: before }, "session_deleted"],
    ["pending", "its time is over", { expires_at: before }, "expired"],
    ["pending", "its time is over this moment", { expires_at: now }, "expired"],
    ["opened", "its time is over", { expires_at: before }, "expired"],
  ] as const)("ends an %s payment when %s, and says so", async (state, _, change, cause) => {
    const account = accountOf(state, "cancelled")
    expect(await ask(account, change)).toMatchObject({ state: "cancelled" })
    expect(appendEvent).toHaveBeenCalledWith(
      {},
      expect.objectContaining({ name: "aborted", cause })
    )
  })

  it("believes the answer after an abort that came too late", async () => {
    const account = accountOf("pending", "captured")
    expect(await ask(account, { session_deleted_at: before })).toMatchObject({ state: "captured" })
  })

  it("says nothing on the timeline when the abort did not end it", async () => {
    expect(await ask(accountOf("pending", "pending"), { expires_at: before })).toMatchObject({
      state: "pending",
    })
    expect(appendEvent).not.toHaveBeenCalled()
  })

  it.each([
    ["is still wanted", accountOf("pending", "cancelled"), { expires_at: later }],
    ["is paid", accountOf("captured", "cancelled"), { session_deleted_at: before }],
    [
      "is not known by an id of the gateway",
      accountOf("pending", "cancelled"),
      { gateway_id: null, session_deleted_at: before },
    ],
    ["cannot be aborted", accountOf("pending"), { session_deleted_at: before }],
  ])("leaves a payment alone that %s", async (_, account, change) => {
    const { state } = await ask(account, change)
    expect(state).not.toBe("cancelled")
    expect(appendEvent).not.toHaveBeenCalled()
  })
})
