import fc from "fast-check"
import fixture from "./fixtures/placeholders.json"
import returns from "./fixtures/return.json"
import { readQuery } from "./placeholders"

type Case = { query: string; state: string; gateway?: string | null; txn_id?: string }

describe("readQuery", () => {
  test.each(fixture.parse as Case[])("$query is $state", ({ query, state, gateway, txn_id }) => {
    expect(readQuery(query)).toEqual({
      state: state === "ok_without_gateway" ? "ok" : state,
      gateway: gateway ?? null,
      txnId: txn_id ?? null,
    })
  })

  test.each(returns.cases)(
    "return visit $name: other parameters change nothing",
    ({ name, query }) => {
      const reading = readQuery(query)
      expect(reading.state).toBe(name === "unsubstituted" ? "unsubstituted" : "ok")
      const txn = name === "someone-elses-txn" ? "txn_other" : "txn_8h2vQ4mZ"
      expect(reading.txnId).toBe(name === "unsubstituted" ? null : txn)
    }
  )

  test.each([
    ["", "absent"],
    ["other=1&x", "absent"],
    ["my_txn_id=a&big=1&xgw=1", "absent"],
    ["txn_id=none1", "ok"],
    ["txn_id=Xnone", "ok"],
    ["%zz=1&txn_id=txn_1", "ok"],
    ["gw=demo-acq%0d%0aX-Evil%3A1&txn_id=txn_1", "invalid"],
    ["gw=demo-acq%26reference_no%3DMD-OTHER&txn_id=txn_1", "invalid"],
    ["txn_id[]=txn_1", "invalid"],
    ["txn_id[a]=txn_1", "invalid"],
    ["txn%5Fid=a&txn_id=b", "invalid"],
    ["txn_id=%zz", "invalid"],
    ["txn_id=..%2F..%2Fadmin", "invalid"],
    ["txn_id=NULL", "invalid"],
    ["txn_id=a%00b", "invalid"],
    ["gw={gateway}&txn_id=../../x", "invalid"],
    ["txn_id", "unsubstituted"],
    ["gw=a+b&txn_id=txn_1", "invalid"],
  ])("%s is %s", (query, state) => {
    expect(readQuery(query).state).toBe(state)
  })

  test("a gateway without a transaction id is read, and the other way round", () => {
    expect(readQuery("gw=demo-acq")).toEqual({ state: "ok", gateway: "demo-acq", txnId: null })
    expect(readQuery("txn_id=txn_1")).toEqual({ state: "ok", gateway: null, txnId: "txn_1" })
  })

  test("any text gives a reading, and what is ok keeps to the alphabet", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("gw=", "&", "txn_id=", "%7B", "[]", "=", "%")
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { state, gateway, txnId } = readQuery(pieces.join(""))
        expect(["ok", "absent", "unsubstituted", "invalid"]).toContain(state)
        expect(`${gateway ?? ""}${txnId ?? ""}`).toMatch(/^[A-Za-z0-9_.:-]*$/)
      })
    )
  })
})
