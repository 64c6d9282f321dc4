import { copyDatabase } from "../setup/databases"
import { facts } from "../setup/facts"
import { Money } from "../../src/gateways/money"
import {
  insertTransaction,
  newId,
  recordCallback,
  type ClaimedCallback,
  type IncomingCallback,
  type RecordedCallback,
  type Transaction,
} from "../../src/modules/payment-journal/store"
import { sql } from "./database"
import { connect, type Connection } from "./knex"
import { databaseUrlOf } from "./own-server"

export const ACCOUNT = "syok2pay_main"

/** The plugin's own tables on a real Postgres, with no server on them. */
export class JournalStore {
  db!: Connection
  readonly url: string
  private readonly database: string
  private count = 0

  constructor(name: string) {
    this.database = `payment_journal_${name}`
    this.url = databaseUrlOf(this.database)
  }

  async create(): Promise<void> {
    await copyDatabase(facts().maintenanceUrl, facts().template, this.database)
    this.db = connect(this.url)
  }

  async destroy(): Promise<void> {
    await this.db?.destroy()
  }

  sql<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return sql<T>(text, values, this.url)
  }

  /** An open transaction, or null when its reference is taken. */
  insert(reference: string, account = ACCOUNT): Promise<Transaction | null> {
    return insertTransaction(this.db, {
      id: newId("txn"),
      account,
      gateway: "syok2pay",
      sessionId: `payses_${++this.count}`,
      collectionId: null,
      cartId: null,
      reference,
      attempt: 1,
      amount: Money.ofDecimal("128.40", "MYR"),
      locale: null,
      firstInquiryIn: 60,
    })
  }

  async transaction(account = ACCOUNT): Promise<Transaction> {
    const inserted = await this.insert(`MD-${this.count + 1}-01`, account)
    if (!inserted) {
      throw new Error("The sample's reference is taken")
    }
    return inserted
  }

  /** A verified callback of a transaction, recorded. */
  async callback(transactionId: string, key: string): Promise<RecordedCallback> {
    const recorded = await recordCallback(this.db, incoming(transactionId, key))
    if (!recorded) {
      throw new Error(`No callback was recorded for ${transactionId}`)
    }
    return recorded
  }

  /** A callback as it stands in its table. */
  async row(id: string): Promise<
    ClaimedCallback & {
      status: string
      result: string | null
      deliveries: number
      settled_at: Date | null
    }
  > {
    const [row] = await this.sql<never>("select * from payment_callback where id = $1", [id])
    return row
  }

  async forgetAll(): Promise<void> {
    await this.sql(
      "truncate payment_transaction, payment_callback, payment_event, payment_announcement"
    )
  }
}

/** What receiving makes of a genuine callback, before it is written down. */
export function incoming(
  transactionId: string | null,
  dedupeKey: string,
  change: Partial<IncomingCallback> = {}
): IncomingCallback {
  return {
    account: ACCOUNT,
    channel: "server",
    raw: {
      method: "POST",
      query: "",
      headers: {},
      body: Buffer.from(dedupeKey),
      transactionId,
      remoteAddress: null,
    },
    authenticity: { verdict: "verified", secret: 0 },
    reading: {
      label: "SUCCESS",
      reference: null,
      gatewayId: null,
      dedupeKey,
      claimedState: "captured",
      warnings: [],
    },
    answer: { status: 200, body: '{"success":true}' },
    ...change,
  }
}
