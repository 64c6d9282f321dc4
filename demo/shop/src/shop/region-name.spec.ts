import { regionName } from "./region-name"

describe("name of a region", () => {
  it("is its own name when it has many countries", () => {
    const countries = [{ display_name: "Estonia" }, { display_name: "Latvia" }]
    expect(regionName({ name: "Europe", currency_code: "eur", countries })).toBe("Europe (EUR)")
  })

  it("is the country's name when there is just one", () => {
    const countries = [{ display_name: "Malaysia" }]
    expect(regionName({ name: "MY", currency_code: "myr", countries })).toBe("Malaysia (MYR)")
  })

  it("works without countries", () => {
    expect(regionName({ name: "Europe", currency_code: "eur" })).toBe("Europe (EUR)")
    expect(regionName({ name: "Europe", currency_code: "eur", countries: null })).toBe(
      "Europe (EUR)"
    )
  })
})
