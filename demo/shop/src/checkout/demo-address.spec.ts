import { demoContact } from "./demo-address"

describe("demo address", () => {
  it.each(["my", "ee", "lv", "lt", "pl", "cz", "se", "no", "dk", "fi", "xx"])(
    "fills in all that is asked for in %s",
    (country) => {
      const { phone, ...asked } = demoContact(country)
      expect(asked.country_code).toBe(country)
      expect(Object.values(asked).every((text) => text.length > 0)).toBe(true)
      expect(phone).toMatch(/^(\+[\d ]+)?$/)
    }
  )
})
