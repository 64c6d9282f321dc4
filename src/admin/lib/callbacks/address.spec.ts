import { hasFilters, readAddress, writeAddress } from "./address"

const read = (query: string) => readAddress(new URLSearchParams(query))

describe("the address of the list", () => {
  it.each([
    "",
    "q=%2312",
    "account=syok2pay_main&status=waiting&status=failed&follow=1",
    "gateway=kustom&channel=browser&authenticity=refused&label=ipp.session.created",
    "cause=bad_signature&received_from=2026-11-20T10%3A00%3A00.000Z&after=abc",
    "transaction_id=txn_1&received_until=2026-11-20T10%3A00%3A00.000Z",
  ])("is written as it was read: %s", (query) => {
    const written = writeAddress(read(query))
    expect(new Set(written)).toEqual(new Set(new URLSearchParams(query)))
  })

  it.each([
    ["an unknown status", "status=lost"],
    ["an unknown channel", "channel=pigeon"],
    ["a time that is none", "received_from=yesterday"],
    ["a search for blanks", "q=%20%20"],
    ["a filter that there is not", "colour=red"],
  ])("leaves %s out", (_, query) => {
    expect(hasFilters(read(query).filters)).toBe(false)
  })

  it("names statuses once and in one order, so that one view has one address", () => {
    expect(read("status=failed&status=new&status=failed").filters.status).toEqual(["new", "failed"])
  })
})
