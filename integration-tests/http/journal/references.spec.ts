import { JournalStore } from "../../support/journal-store"

describe("references in the journal", () => {
  const journal = new JournalStore("references")

  beforeAll(() => journal.create())
  afterAll(() => journal.destroy())

  it("are given to one payment of an account, and to another account's as well", async () => {
    expect(await journal.insert("000000000001")).not.toBeNull()
    expect(await journal.insert("000000000001")).toBeNull()
    expect(await journal.insert("000000000001", "syok2pay_other")).not.toBeNull()
    expect(await journal.insert("000000000002")).not.toBeNull()
  })
})
