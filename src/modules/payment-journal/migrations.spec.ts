import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const FOLDER = join(__dirname, "migrations")

/** Those before it are the first release's: whoever installs that has an empty journal. */
const AFTER_FIRST_RELEASE = "Migration20261201"

const migrations = readdirSync(FOLDER).filter((name) => /^Migration\d+\.ts$/.test(name))

/** Statements of a migration that changes the database forwards. */
function statementsOf(source: string): string[] {
  const up = source.slice(source.indexOf("async up"), source.indexOf("async down"))
  return [...up.matchAll(/addSql\(\s*`([^`]*)`/g)].map(([, statement]) => statement.trim())
}

/**
 * Why a statement must not meet a full journal, or the version before it, or null. What is new may be
 * made in any way; what is there may only get columns that nobody has to fill.
 */
function problemOf(statement: string): string | null {
  if (/^alter table .* drop constraint if exists .*_unique"/i.test(statement)) {
    return null // Mikro-ORM writes it before a table that it creates.
  }
  if (/^create table/i.test(statement)) {
    return null
  }
  if (/^alter table/i.test(statement)) {
    const isAdded =
      /add column/i.test(statement) && !/\b(drop|alter|rename) /i.test(statement.slice(12))
    return isAdded && !/not null(?! default)/i.test(statement)
      ? null
      : "the version before it could not run beside it"
  }
  return /^(create|drop) (unique )?index/i.test(statement)
    ? "it would lock a full table while the index is built"
    : "it would touch every row"
}

describe("migrations of the journal", () => {
  it("are instant on a full journal, and leave the version before them running", () => {
    const later = migrations.filter((name) => name > AFTER_FIRST_RELEASE)
    const problems = later.flatMap((name) =>
      statementsOf(readFileSync(join(FOLDER, name), "utf8"))
        .map((statement) => ({ name, statement, problem: problemOf(statement) }))
        .filter(({ problem }) => problem !== null)
    )
    expect(problems).toEqual([])
  })

  it.each([
    [`alter table if exists "payment_callback" add column if not exists "note" text null;`, true],
    [`create table if not exists "payment_note" ("id" text not null);`, true],
    [`alter table if exists "payment_callback" add column "note" text not null;`, false],
    [`alter table if exists "payment_callback" add column "note" int not null default 0;`, true],
    [`alter table if exists "payment_callback" drop column if exists "label";`, false],
    [`alter table if exists "payment_callback" rename column "label" to "name";`, false],
    [`alter table if exists "payment_callback" alter column "label" type int;`, false],
    [`CREATE INDEX IF NOT EXISTS "IDX_x" ON "payment_callback" ("label");`, false],
    [`update "payment_transaction" set "announced_at" = "updated_at";`, false],
  ])("would be noticed if they were not: %s", (statement, isFine) => {
    expect(problemOf(statement) === null).toBe(isFine)
  })

  it("are read at all", () => {
    const [first] = migrations.sort()
    const statements = statementsOf(readFileSync(join(FOLDER, first), "utf8"))
    expect(statements.some((one) => one.startsWith("create table"))).toBe(true)
  })
})
