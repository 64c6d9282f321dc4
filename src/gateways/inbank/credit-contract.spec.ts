import type { Fields } from "./reading"
import { CONTRACT, RENT_CONTRACT, account, rental, transaction } from "./testing/account"
import { answerOf, errorOf } from "./testing/fixtures"
import { fetchContract } from "./credit-contract"

const read = (name: string, changes: Fields = {}, options = {}, id = CONTRACT) =>
  fetchContract(
    {
      options: account(options),
      send: async () => ({ status: 200, headers: {}, text: "", json: answerOf(name, changes) }),
      product: async () => null,
      now: () => 0,
    },
    transaction(),
    id
  )

describe("a contract, by the contract's cases", () => {
  test.each([
    ["get_contract_signed", "signed", false, null, false],
    ["get_contract_activated", "activated", false, null, true],
    ["get_contract_terminated", "terminated", true, "merchant_withdrawal", false],
    ["get_contract_v2_wrapped", "signed", false, null, null],
  ])("%s", async (name, status, isTerminated, terminationReason, withdrawable) => {
    const wanted = { status, isTerminated, terminationReason, withdrawable }
    expect(await read(name)).toEqual(wanted)
  })

  test("rent_get_contract_activated", async () => {
    const name = "rent_get_contract_activated"
    expect(await read(name, {}, rental, RENT_CONTRACT)).toEqual({
      status: "activated",
      isTerminated: false,
      terminationReason: null,
      withdrawable: null,
    })
  })
})

describe("a contract", () => {
  test.each<[string, Fields]>([
    ["the word alone", { status: "TERMINATED", terminatedAt: null }],
    ["the time alone", { status: "closed", terminatedAt: "2026-01-09T09:30:00+02:00" }],
  ])("has ended by %s", async (_, changes) => {
    expect((await read("get_contract_activated", changes)).isTerminated).toBe(true)
  })

  test.each(["not_terminated", "terminated_in_part"])("has not ended by %s", async (status) => {
    expect((await read("get_contract_activated", { status })).isTerminated).toBe(false)
  })

  test('the text "null" is no time', async () => {
    const { isTerminated } = await read("get_contract_activated", { terminatedAt: "null" })
    expect(isTerminated).toBe(false)
  })

  test.each<[string, Fields]>([
    ["another one", { uuid: RENT_CONTRACT }],
    ["no UUID", { uuid: "1" }],
    ["no status", { status: null }],
  ])("%s is not read", async (_, changes) => {
    expect(await errorOf(() => read("get_contract_activated", changes))).toMatchObject({
      code: "RESPONSE_MISMATCH",
      message: expect.stringMatching(/another contract/),
    })
  })

  test("one that names no id is the one that was asked for", async () => {
    expect((await read("get_contract_activated", { uuid: undefined })).status).toBe("activated")
  })
})
