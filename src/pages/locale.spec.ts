import { chooseLocale } from "./locale"

describe("chooseLocale", () => {
  it.each([
    ["et-EE", "et"],
    ["ET", "et"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["nb_NO.UTF-8", "nb"],
    ["en_US", "en"],
    ["cs-CZ", "cs"],
    ["ms", "ms"],
  ])("stored %s gives %s, whatever the browser wants", (stored, expected) => {
    expect(chooseLocale({ stored, acceptLanguage: "sv" })).toBe(expected)
  })

  it.each([null, undefined, "", "de-DE", "x", "etc", "../en", "__proto__", "en<script>"])(
    "stored %j is left for the browser's wish",
    (stored) => {
      expect(chooseLocale({ stored, acceptLanguage: "lv" })).toBe("lv")
    }
  )

  it.each([
    ["fi", "fi"],
    ["de, pl;q=0.8, en;q=0.9", "en"],
    ["de-AT, nn;q=0.5", "nb"],
    ["no-NO,no;q=0.9,en;q=0.8", "nb"],
    ["en;q=0.3, da-DK;q=0.7", "da"],
    ["et;q=0, lt;q=0.1", "lt"],
    ["*", "en"],
    ["de, *;q=0.5", "en"],
    ["", "en"],
    [";;;q=,,,", "en"],
    ["\u0000<script>", "en"],
  ])("Accept-Language %j gives %s", (acceptLanguage, expected) => {
    expect(chooseLocale({ acceptLanguage })).toBe(expected)
  })

  it("is English when nobody says anything", () => {
    expect(chooseLocale({})).toBe("en")
    expect(chooseLocale({ stored: null, acceptLanguage: null })).toBe("en")
  })
})
