import { isAddressOrRange, isListedAddress, sourceAddressOf } from "./source-address"
import { rawCallback } from "./testing/raw-callback"

const ours = ["loopback", "10.1.0.0/16"]
const from = (remoteAddress: string | null, forwarded?: string | string[]) =>
  sourceAddressOf(
    rawCallback({
      remoteAddress,
      headers: { "x-forwarded-for": forwarded, forwarded: "for=20.91.170.122" },
    }),
    ours
  )

describe("the source of a callback", () => {
  test.each([
    ["91.132.170.1", undefined, "91.132.170.1"],
    ["::ffff:91.132.170.1", undefined, "91.132.170.1"],
    ["9::ffff:1.132.170.1", undefined, "9::ffff:1.132.170.1"],
    ["127.0.0.1", "20.91.170.122", "20.91.170.122"],
    ["::1", "20.91.170.122, 10.1.2.3", "20.91.170.122"],
    ["127.0.0.1", ["8.8.8.8", "20.91.170.122"], "20.91.170.122"],
    // A stranger behind our proxy writes what he likes in front of his own address.
    ["127.0.0.1", "20.91.170.122, 8.8.8.8", "8.8.8.8"],
    // Nobody that we trust wrote the header.
    ["8.8.8.8", "20.91.170.122", "8.8.8.8"],
    ["127.0.0.1", "unknown", "unknown"],
    [null, "20.91.170.122", null],
  ])("connection %s, forwarded for %s: %s", (remote, forwarded, wanted) => {
    expect(from(remote, forwarded)).toBe(wanted)
  })

  test.each([
    ["20.91.170.120", true],
    ["20.91.170.127", true],
    ["20.91.170.128", false],
    ["::ffff:20.91.170.121", true],
    ["82.115.146.1", true],
    ["82.115.146.2", false],
    ["2001:db8::1", false],
    ["unknown", false],
    ["", false],
  ])("%s listed: %s", (address, wanted) => {
    expect(isListedAddress(address, ["82.115.146.1", "20.91.170.120/29"])).toBe(wanted)
  })

  test.each([
    ["82.115.146.1", true],
    ["20.91.170.120/29", true],
    ["2001:db8::/32", true],
    ["loopback", true],
    ["20.91.170.120/33", false],
    ["swedbankpay.com", false],
    ["", false],
  ])("%s may be listed: %s", (text, wanted) => {
    expect(isAddressOrRange(text)).toBe(wanted)
  })
})
