import { namesOf } from "./names"

describe("the name of a new gateway", () => {
  it("is spelled as code needs it", () => {
    expect(namesOf("acme-pay2")).toEqual({
      id: "acme-pay2",
      label: "Acme Pay2",
      camel: "acmePay2",
      pascal: "AcmePay2",
      upper: "ACME_PAY2",
    })
    expect(namesOf("acme", "ACME Pay").label).toBe("ACME Pay")
  })

  it.each(["acme_pay", "AcmePay", "acme--pay", "-acme", "2acme", "acme/../x", ""])(
    "cannot be %j",
    (id) => {
      expect(() => namesOf(id)).toThrow(/cannot be a gateway/)
    }
  )
})
