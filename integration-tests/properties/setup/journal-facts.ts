/** What the global setup tells the specs about their Postgres. */
export type JournalFacts = {
  /** Connection string of the server's maintenance database. */
  url: string
  /** Migrated database that nobody is connected to, to copy from. */
  template: string
}

const NAME = "PAYMENT_PROPERTIES_FACTS"

export function publishJournal(facts: JournalFacts): void {
  process.env[NAME] = JSON.stringify(facts)
}

export function journalFacts(): JournalFacts {
  const text = process.env[NAME]
  if (!text) {
    throw new Error(
      "Postgres is not running: run these specs through npm test or npx jest --selectProjects properties"
    )
  }
  return JSON.parse(text) as JournalFacts
}
