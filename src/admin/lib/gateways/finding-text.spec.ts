import { alarmCodes, selfTestCodes } from "../../../health/findings"
import en from "../../i18n/en"
import { findingKeyOf, findingValues, nameOf } from "./finding-text"

const { findings } = en.gateways

describe("what is said about a finding", () => {
  it.each([...alarmCodes, ...selfTestCodes])("has a sentence for %s", (code) => {
    expect(findings).toHaveProperty(nameOf(code))
    expect(findingKeyOf(code)).toBe(`gateways.findings.${nameOf(code)}`)
  })

  it("has no sentence for what the server never finds", () => {
    const found = [...alarmCodes, ...selfTestCodes].map(nameOf)
    expect(Object.keys(findings).sort()).toEqual([...found, "other"].sort())
  })

  it.each(["something_new", "to_string", "__proto__"])("is the code of %s", (code) => {
    expect(findingKeyOf(code)).toBe("gateways.findings.other")
  })

  it("has times and durations as people read them", () => {
    const facts = { age_seconds: 1260, until_at: "2026-11-27T12:00:00Z", cause: "bad_key", paid: 3 }
    expect(findingValues({ code: "refused_waiting", severity: "warning", facts }, "en")).toEqual({
      code: "refused_waiting",
      age: "21 minutes",
      until: expect.stringMatching(/Nov 27, 2026/),
      cause: "bad_key",
      paid: 3,
    })
  })
})
