import { Faults } from "./faults"

const rule = { gateway: "syok2pay", call: "inquiry", kind: "wrong_amount" } as const

describe("faults", () => {
  it("counts a rule down and forgets it when it is used up", () => {
    const faults = new Faults()
    faults.add({ ...rule, times: 2 })
    const applied = [1, 2, 3].map(() =>
      faults.take("syok2pay", "inquiry", ["MD-1"]).has("wrong_amount")
    )
    expect(applied).toEqual([true, true, false])
    expect(faults.list()).toEqual([])
  })

  it("keeps a rule without a count until it is deleted, and counts its hits", () => {
    const faults = new Faults()
    const { id } = faults.add(rule)
    faults.take("syok2pay", "inquiry", [])
    faults.take("syok2pay", "inquiry", [])
    expect(faults.list()).toMatchObject([{ id, hits: 2 }])
    expect(faults.delete(id)).toBe(true)
    expect(faults.delete(id)).toBe(false)
  })

  it("applies a rule only to its gateway, call and reference", () => {
    const faults = new Faults()
    faults.add({ ...rule, reference: "MD-1" })
    expect(faults.take("kustom", "inquiry", ["MD-1"]).has("wrong_amount")).toBe(false)
    expect(faults.take("syok2pay", "refund", ["MD-1"]).has("wrong_amount")).toBe(false)
    expect(faults.take("syok2pay", "inquiry", ["MD-2"]).has("wrong_amount")).toBe(false)
    expect(faults.take("syok2pay", "inquiry", ["RF-1", "MD-1"]).has("wrong_amount")).toBe(true)
  })

  it("queues faults of the line one after the other and joins others to them", () => {
    const faults = new Faults()
    faults.add({ ...rule, kind: "status", value: "503", times: 1 })
    faults.add({ ...rule, kind: "html", times: 1 })
    faults.add(rule)
    const first = faults.take("syok2pay", "inquiry", [])
    const second = faults.take("syok2pay", "inquiry", [])
    expect([first.number("status", 500), first.has("html")]).toEqual([503, false])
    expect([second.has("status"), second.has("html")]).toEqual([false, true])
    expect(first.has("wrong_amount") && second.has("wrong_amount")).toBe(true)
  })
})
