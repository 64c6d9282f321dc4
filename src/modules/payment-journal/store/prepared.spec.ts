import type { Database } from "./database"
import { preparedRows } from "./prepared"

/** A database that answers, or fails while statements have names. Notes the name of each. */
function database(code?: string) {
  const names: (string | undefined)[] = []
  const answer = async (name?: string) => {
    names.push(name)
    if (name && code) {
      throw Object.assign(new Error("no"), { code })
    }
    return { rows: [{ id: 1 }] }
  }
  const raw = () => ({
    options: ({ name }: { name: string }) => answer(name),
    then: (...handlers: Parameters<Promise<unknown>["then"]>) => answer().then(...handlers),
  })
  return { db: { raw } as unknown as Database, names }
}

it("names a statement by its text", async () => {
  const { db, names } = database()
  await preparedRows(db, "select 1", [])
  await preparedRows(db, "select 1", [])
  await preparedRows(db, "select 2", [])
  expect(names[0]).toMatch(/^payment_[0-9a-f]{32}$/)
  expect(names[1]).toBe(names[0])
  expect(names[2]).not.toBe(names[0])
})

it.each(["26000", "42P05", "0A000"])(
  "sends it whole when the database answers %s, and ever after",
  async (code) => {
    const { db, names } = database(code)
    expect(await preparedRows(db, "select 1", [])).toEqual([{ id: 1 }])
    expect(await preparedRows(db, "select 1", [])).toEqual([{ id: 1 }])
    expect(names).toEqual([expect.any(String), undefined, undefined])
  }
)

it("passes every other error on, and tries by name again", async () => {
  const { db, names } = database("57P01")
  await expect(preparedRows(db, "select 1", [])).rejects.toThrow("no")
  await expect(preparedRows(db, "select 1", [])).rejects.toThrow("no")
  expect(names).toEqual([expect.any(String), expect.any(String)])
})
