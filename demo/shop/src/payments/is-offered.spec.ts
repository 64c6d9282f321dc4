import { isOffered } from "./is-offered"

describe("choice of payment providers", () => {
  it("hides Medusa's own stand-in", () => {
    const ids = ["pp_syok2pay_main", "pp_system_default"].map((id) => ({ id }))
    expect(ids.filter(isOffered)).toEqual([{ id: "pp_syok2pay_main" }])
  })
})
