import { addressFindings } from "./addresses"

const codesOf = (baseUrl: string, mode: "live" | "test" | null, publicUrl: string) =>
  addressFindings({ baseUrl, mode }, publicUrl).map(({ code }) => code)

describe("what is odd about addresses", () => {
  it.each([
    [
      "the sandbox, both on this machine",
      "http://localhost:4010",
      null,
      "http://localhost:9000",
      [],
    ],
    ["a gateway and a public address", "https://api.x.example", "live", "https://shop.example", []],
    [
      "a gateway that would have to call this machine",
      "https://api.x.example",
      "test",
      "http://localhost:9000",
      ["url_local"],
    ],
    [
      "an address that nobody documents",
      "https://proxy.shop.example",
      null,
      "https://shop.example",
      ["api_unknown"],
    ],
  ] as const)("%s", (_, baseUrl, mode, publicUrl, codes) => {
    expect(codesOf(baseUrl, mode, publicUrl)).toEqual(codes)
  })

  it("names the host, and nothing else of the address", () => {
    const [odd] = addressFindings(
      { baseUrl: "https://api.x.example/path", mode: null },
      "https://shop.example"
    )
    expect(odd.facts).toEqual({ host: "api.x.example" })
  })
})
