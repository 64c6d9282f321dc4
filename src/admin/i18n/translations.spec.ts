import translations from "."

const { en, ...others } = translations

describe.each(Object.entries(others))("the admin in %s", (_language, translation) => {
  const english = textsOf(en["verified-payments"])
  const own = textsOf(translation["verified-payments"])

  it("has exactly the English keys", () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort())
  })

  it("has the placeholders of the English texts and no empty text", () => {
    for (const [key, text] of Object.entries(own)) {
      expect({ key, text: text.trim() }).not.toEqual({ key, text: "" })
      expect({ key, names: placeholdersOf(text) }).toEqual({
        key,
        names: placeholdersOf(english[key]),
      })
    }
  })
})

/** Every text by its dotted key. */
function textsOf(tree: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value]]
        : Object.entries(textsOf(value, `${prefix}${key}.`))
    )
  )
}

function placeholdersOf(text: string) {
  return [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name).sort()
}
