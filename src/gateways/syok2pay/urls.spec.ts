import fc from "fast-check"
import fixture from "./fixtures/placeholders.json"
import { PLACEHOLDERS, gatewayUrl } from "./urls"

type Case = { base: string; extra: Record<string, string>; expect?: string; error?: string }

describe("gatewayUrl", () => {
  test.each(fixture.builder_cases as Case[])("$base", ({ base, extra, expect: url, error }) => {
    if (error === undefined) {
      expect(gatewayUrl(base, extra)).toBe(url)
    } else {
      expect(() => gatewayUrl(base, extra)).toThrow(
        expect.objectContaining({ kind: "invalid", code: error })
      )
    }
  })

  test.each([
    ["not a url", "URL_FORMAT"],
    ["https://shop.example/a b", "URL_FORMAT"],
    ["https://shop.example\\@evil.example/", "URL_FORMAT"],
    ["https://shop.example/a?txn_id=1", "RESERVED_PARAMETER"],
    ["https://shop.example/a?txn%5Fid=1", "RESERVED_PARAMETER"],
    ["https://shop.example/%7Bgateway%7D", "PLACEHOLDER_OUTSIDE_QUERY"],
    ["ftp://shop.example/", "HTTPS_REQUIRED"],
    ["https://user@shop.example/", "CREDENTIALS_NOT_ALLOWED"],
    ["https://:password@shop.example/", "CREDENTIALS_NOT_ALLOWED"],
  ])("refuses %s: %s", (base, error) => {
    expect(() => gatewayUrl(base)).toThrow(expect.objectContaining({ code: error }))
    expect(() => gatewayUrl(base)).toThrow(`(${error}); check publicUrl`)
  })

  test("http is for this machine only", () => {
    expect(gatewayUrl("http://localhost:9000/cb")).toBe(`http://localhost:9000/cb?${PLACEHOLDERS}`)
  })

  test("joins to whatever the base ends with", () => {
    expect(gatewayUrl("https://s.example/cb?")).toBe(`https://s.example/cb?${PLACEHOLDERS}`)
    expect(gatewayUrl("https://s.example/cb?a=1&")).toBe(`https://s.example/cb?a=1&${PLACEHOLDERS}`)
  })

  test("leaves the placeholders out when asked", () => {
    expect(gatewayUrl("https://s.example/cb", {}, false)).toBe("https://s.example/cb")
    expect(gatewayUrl("https://s.example/cb", { a: "1" }, false)).toBe("https://s.example/cb?a=1")
  })

  test("no value of ours can add or break a placeholder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        const url = gatewayUrl("https://s.example/cb", { note: value })
        expect(url.endsWith(`&${PLACEHOLDERS}`)).toBe(true)
        expect(url.slice(0, -PLACEHOLDERS.length)).not.toMatch(/[{}]/)
        expect(new URL(url).searchParams.get("note")).toBe(value)
      })
    )
  })

  // The reason for concatenation: what Node does to raw braces, checked on the Node that runs us.
  const base = "https://shop.example/hooks/syok2pay/main"
  const template = `${base}?${PLACEHOLDERS}`
  const edited = (edit: (url: URL) => void, text = template) => {
    const url = new URL(text)
    edit(url)
    return url.href
  }
  const ways: Record<string, () => string> = {
    "string concatenation, query only": () => template,
    "new URL(template).href, placeholders in query": () => new URL(template).href,
    "new URL(template).href, placeholders in path": () =>
      new URL("https://shop.example/hooks/{gateway}/{txn_id}").href,
    "url.searchParams.set() of ANOTHER parameter afterwards": () =>
      edited((url) => url.searchParams.set("cart", "c1")),
    "url.searchParams.set() of the placeholder": () =>
      edited((url) => {
        url.searchParams.set("gw", "{gateway}")
        url.searchParams.set("txn_id", "{txn_id}")
      }, base),
    'url.search = "..."': () => edited((url) => (url.search = PLACEHOLDERS), base),
    "URLSearchParams#toString()": () =>
      `${base}?${new URLSearchParams({ gw: "{gateway}", txn_id: "{txn_id}" })}`,
    "encodeURI(template)": () => encodeURI(template),
    "encodeURIComponent(value)": () =>
      `${base}?gw=${encodeURIComponent("{gateway}")}&txn_id=${encodeURIComponent("{txn_id}")}`,
    "template nested in another URL parameter": () =>
      `${base}?next=${encodeURIComponent("https://shop.example/done?txn_id={txn_id}")}`,
    "JSON.stringify round trip": () => JSON.parse(JSON.stringify(template)) as string,
  }

  test.each(fixture.build)("Node: $how", ({ how, result, placeholders_intact }) => {
    const built = ways[how]()
    expect(built).toBe(result)
    expect(built.endsWith(PLACEHOLDERS)).toBe(placeholders_intact)
  })
})
