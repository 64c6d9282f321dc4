import { readdirSync } from "node:fs"
import { join } from "node:path"
import i18next from "i18next"
import { locales } from "./locale"
import { messageLooks } from "./page-message"
import { texts as resources } from "./texts"
import { translator } from "./translations"

type Texts = { [key: string]: string | Texts }

const flat = (texts: Texts, path = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[path + key, value] as [string, string]]
      : flat(value, `${path}${key}.`)
  )
const placeholders = (text: string) => text.match(/\{\{[^}]*\}\}/g) ?? []
const english = flat(resources.en)
const others = locales.filter((locale) => locale !== "en")

describe("texts of the pages", () => {
  it("has one file for each language and no other", () => {
    const files = readdirSync(join(__dirname, "locales")).sort()
    expect(files).toEqual(locales.map((locale) => `${locale}.json`).sort())
  })

  it("has title, text and note of every message", () => {
    for (const key of Object.keys(messageLooks) as (keyof typeof messageLooks)[]) {
      expect(Object.keys(resources.en[key])).toEqual(["title", "text", "note"])
    }
  })

  it.each(others)("%s has the keys of English, in its order", (locale) => {
    expect(flat(resources[locale]).map(([key]) => key)).toEqual(english.map(([key]) => key))
  })

  it.each(others)("%s keeps every placeholder", (locale) => {
    const own = flat(resources[locale])
    expect(own.map(([key, text]) => [key, placeholders(text)])).toEqual(
      english.map(([key, text]) => [key, placeholders(text)])
    )
  })

  it.each(others)("%s has no text left in English, and none empty or untidy", (locale) => {
    const own = new Map(flat(resources[locale]))
    const same = english.filter(([key, text]) => own.get(key) === text)
    expect(same).toEqual([])
    const untidy = [...own.values()].filter(
      (text) => !text || text !== text.trim() || /[<>&]| {2}/.test(text)
    )
    expect(untidy).toEqual([])
  })

  it.each(others)("%s is not a copy of another language", (locale) => {
    const own = flat(resources[locale]).filter(([key]) => /\.(text|note)$/.test(key))
    const copies = others
      .filter((other) => other !== locale)
      .flatMap((other) => {
        const texts = new Map(flat(resources[other]))
        return own.filter(([key, text]) => texts.get(key) === text)
      })
    expect(copies).toEqual([])
  })
})

describe("translator", () => {
  it.each(locales)("fills in the gateway in %s", (locale) => {
    const translate = translator(locale, { gateway: "Syok2Pay", seen: "2", needed: "3" })
    const filled = english.map(([key]) => translate(key))
    expect(filled.join()).toContain("Syok2Pay")
    expect(filled.join()).not.toMatch(/[{}]/)
  })

  it("does not fill in, nest or reorder what a value spells", () => {
    const translate = translator("en", { gateway: "{{gateway}}$t(retry)$&\u202ekcab" })
    expect(translate("placed.text")).toBe(
      "Your payment through {{gateway}}$t(retry)$&kcab is confirmed."
    )
  })

  it("leaves the shop's own i18next alone", () => {
    expect(i18next.isInitialized).toBeFalsy()
    expect(i18next.options?.resources).toBeUndefined()
  })
})
