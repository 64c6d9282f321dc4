import { transactionStates } from "../gateways/contract"
import { messageOf, messageTable } from "./page-message"

const facts = { state: "pending", orderPlaced: false, attention: false } as const

describe("message of a payment", () => {
  it.each([
    ["opened", "waiting", "left"],
    ["pending", "waiting", "left"],
    ["authorized", "received", "received"],
    ["captured", "received", "received"],
    ["declined", "declined", "declined"],
    ["cancelled", "cancelled", "cancelled"],
    ["expired", "expired", "expired"],
  ] as const)(
    "%s without an order: return page %s, cancel page %s",
    (state, onReturn, onCancel) => {
      expect(messageOf("return", { ...facts, state })).toBe(onReturn)
      expect(messageOf("cancel", { ...facts, state })).toBe(onCancel)
    }
  )

  it("thanks only for an order that is paid", () => {
    const placed = transactionStates.filter(
      (state) => messageOf("cancel", { ...facts, state, orderPlaced: true }) === "placed"
    )
    expect(placed).toEqual(["authorized", "captured"])
  })

  it.each(["return", "cancel"] as const)("puts attention first on the %s page", (kind) => {
    for (const state of transactionStates) {
      expect(messageOf(kind, { state, orderPlaced: true, attention: true })).toBe("attention")
    }
  })

  it.each(["return", "cancel"] as const)("gives the script of the %s page every case", (kind) => {
    const table = messageTable(kind)
    expect(Object.keys(table)).toHaveLength(transactionStates.length * 4)
    expect(table["captured,true,false"]).toBe("placed")
    expect(table["captured,false,false"]).toBe("received")
    expect(table["pending,false,true"]).toBe("attention")
    expect(table["opened,false,false"]).toBe(kind === "cancel" ? "left" : "waiting")
  })
})
