import { safeLink } from "./safe-link"

describe("safeLink", () => {
  it.each([
    ["https://shop.example/checkout?a=1&b=2", "https://shop.example/checkout?a=1&b=2"],
    ["http://localhost:8000", "http://localhost:8000/"],
    ["https://shop.example/\u202eü\"'>", "https://shop.example/%E2%80%AE%C3%BC%22'%3E"],
  ])("keeps %j", (address, href) => {
    expect(safeLink(address)).toBe(href)
  })

  it.each([
    null,
    undefined,
    "",
    "javascript:alert(1)",
    " JaVa\nScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/checkout",
    "not an address",
  ])("drops %j", (address) => {
    expect(safeLink(address)).toBeNull()
  })
})
