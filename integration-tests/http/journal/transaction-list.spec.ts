import {
  listEvents,
  listTransactions,
  type TransactionCursor,
  type TransactionFilters,
} from "../../../src/modules/payment-journal/store"
import { JournalStore } from "../../support/journal-store"

const ROWS = 60
const ACCOUNTS = ["inbank_main", "no_longer_configured", "syok2pay_main"]
const STATES = ["captured", "declined", "expired", "pending"]

type Row = {
  id: string
  account: string
  state: string
  attention: string | null
  created_at: string
  attention_at: string | null
}

describe("lists of payments", () => {
  const journal = new JournalStore("transaction_list")
  let all: Row[]

  /** Several of the same microsecond, so that only the id tells them apart. */
  beforeAll(async () => {
    await journal.create()
    const { id } = await journal.transaction()
    await journal.sql(
      `insert into payment_transaction select r.* from payment_transaction t, generate_series(1, ${ROWS}) n,
         jsonb_populate_record(t, jsonb_build_object(
           'id', 'txn_' || lpad(n::text, 26, 'a'), 'session_id', 'payses_x' || n,
           'account', ($1::text[])[1 + n % 3], 'state', ($2::text[])[1 + n % 4],
           'reference', 'MD-X' || n, 'gateway_id', 'gw_' || n, 'gateway_ids', jsonb_build_object('number', 'no "' || n || '"'),
           'cart_id', 'cart_' || n, 'order_id', 'order_' || n, 'payment_collection_id', 'pay_col_' || n,
           'created_at', timestamptz '2026-11-20 10:00:00.000001+00' + (n / 4) * interval '1 microsecond',
           'attention', case when n % 5 = 0 then 'late_payment' when n % 7 = 0 then 'order_failed' end,
           'attention_at', timestamptz '2026-11-20 12:00:00.000001+00' - (n / 10) * interval '1 microsecond',
           'attention_handled_at', case when n % 35 = 0 then now() end)) r`,
      [ACCOUNTS, STATES]
    )
    await journal.sql("delete from payment_transaction where id = $1", [id])
    all = await journal.sql<Row>(
      `select id, account, state, case when attention_handled_at is null then attention end as attention,
         created_at::text, attention_at::text from payment_transaction`
    )
  })
  afterAll(() => journal.destroy())

  /** Every page until the end, each of seven. */
  const read = async (filters: TransactionFilters) => {
    const ids: string[] = []
    let after: TransactionCursor | undefined
    for (let size = 7; size === 7;) {
      const page = await listTransactions(journal.db, filters, { limit: 7, after })
      ids.push(...page.map(({ transaction }) => transaction.id))
      size = page.length
      after = page.at(-1)?.cursor
    }
    return ids
  }

  const expected = (keep: (row: Row) => boolean, by: "created_at" | "attention_at") =>
    all
      .filter(keep)
      .sort((one, other) => (`${one[by]} ${one.id}` < `${other[by]} ${other.id}` ? 1 : -1))
      .map(({ id }) => id)

  it.each<[string, TransactionFilters, (row: Row) => boolean]>([
    ["all", {}, () => true],
    ["an account's", { account: "inbank_main" }, ({ account }) => account === "inbank_main"],
    ["those in a state", { state: "declined" }, ({ state }) => state === "declined"],
    [
      "an account's in a state",
      { account: "syok2pay_main", state: "pending" },
      (row) => row.account === "syok2pay_main" && row.state === "pending",
    ],
    ["none of an account that has none", { account: "nobody" }, () => false],
  ])("%s come newest first, each once", async (_, filters, keep) => {
    expect(await read(filters)).toEqual(expected(keep, "created_at"))
  })

  it.each<[string, TransactionFilters, (row: Row) => boolean]>([
    ["all", { attention: "any" }, ({ attention }) => attention !== null],
    [
      "those of a reason",
      { attention: "order_failed" },
      ({ attention }) => attention === "order_failed",
    ],
    [
      "an account's of a reason in a state",
      { attention: "late_payment", account: "inbank_main", state: "captured" },
      (row) =>
        row.attention === "late_payment" &&
        row.account === "inbank_main" &&
        row.state === "captured",
    ],
  ])(
    "cases: %s come newest first, each once, and none that is handled",
    async (_, filters, keep) => {
      expect(await read(filters)).toEqual(expected(keep, "attention_at"))
    }
  )

  const idOf = (n: number) => `txn_${String(n).padStart(26, "a")}`

  it.each<[string, string]>([
    ["its id", idOf(33)],
    ["its reference", "MD-X33"],
    ["the gateway's id", "gw_33"],
    ["a further id of the gateway, quotes and all", 'no "33"'],
  ])("a search finds a payment by %s, whatever its account", async (_, text) => {
    expect(await read({ search: { text, orderIds: [] } })).toEqual([idOf(33)])
    expect(await read({ search: { text, orderIds: [] }, account: "account_of_another" })).toEqual(
      []
    )
  })

  it("a search finds the payments of an order's number, and nothing by a part of an id", async () => {
    expect(await read({ search: { text: "7", orderIds: ["order_7", "order_9"] } })).toEqual(
      expect.arrayContaining([idOf(7), idOf(9)])
    )
    expect(await read({ search: { text: "MD-X3", orderIds: [] } })).toEqual([idOf(3)])
    expect(await read({ search: { text: "MD-X", orderIds: [] } })).toEqual([])
  })

  it("those of an order are found by order, cart and collection", async () => {
    const of = [
      { orderIds: ["order_1"], cartIds: ["cart_2"], collectionIds: ["pay_col_3", "none"] },
    ]
    expect((await read({ of })).sort()).toEqual([idOf(1), idOf(2), idOf(3)])
    expect(await read({ of, state: "declined" })).toEqual([idOf(1)])
  })

  it("a timeline is read to its end in pages", async () => {
    await journal.sql(
      `insert into payment_event (id, transaction_id, name, created_at)
       select 'pev_' || n, $1, 'event_' || n, timestamptz '2026-11-20 10:00:00+00' + (n / 3) * interval '1 microsecond'
       from generate_series(1, 9) n`,
      [idOf(1)]
    )
    const first = await listEvents(journal.db, idOf(1), { limit: 5 })
    const rest = await listEvents(journal.db, idOf(1), { limit: 5, after: first[4].id })
    const names = [...first, ...rest].map(({ name }) => name)
    expect(names).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `event_${n}`))
    // An event of another payment leads nowhere.
    expect(await listEvents(journal.db, idOf(2), { limit: 5, after: first[4].id })).toEqual([])
  })
})
