import { languageOf, languages } from "./languages"

describe("the language of the payment page", () => {
  test.each([
    ["sv-SE", undefined, "sv-SE"],
    ["sv_FI", undefined, "sv-SE"],
    ["no", undefined, "nb-NO"],
    ["nn-NO", undefined, "nb-NO"],
    ["ET", undefined, "et-EE"],
    ["en-GB", "de", "en-US"],
    [undefined, "is, fi;q=0.5, da;q=0.9", "da-DK"],
    ["zh-CN", "lv-LV", "lv-LV"],
    ["zh-CN", "ja", "pl-PL"],
    ["svx", undefined, "pl-PL"],
    ["sv1", undefined, "pl-PL"],
    ["x-sv", undefined, "pl-PL"],
    [" sv ", undefined, "sv-SE"],
    [undefined, undefined, "pl-PL"],
    [undefined, "*", "pl-PL"],
    [undefined, "\u0000;q=x,,", "pl-PL"],
  ])("cart %s, browser %s: %s", (locale, accepted, wanted) => {
    expect(languageOf(locale, accepted, "pl-PL")).toBe(wanted)
  })

  test("every one of the page's languages is found by its tag and by its language", () => {
    for (const language of languages) {
      expect(languageOf(language, undefined, "en-US")).toBe(language)
      expect(languageOf(language.slice(0, 2), undefined, "en-US")).toBe(language)
    }
  })
})
