import {
  claimCallbacks,
  claimDueInquiries,
  countCallbacks,
  countReceived,
  countStarted,
  countAttention,
  findBySession,
  findCallbacksByName,
  findTransaction,
  findTransactionsByName,
  findTransactionsOfOrder,
  findUnclearMovement,
  hasVerifiedCallback,
  isBeingPlaced,
  listCallbacks,
  lastCallback,
  oldestRefused,
  oldestUnfinished,
  oldestUnsettled,
  listAttention,
  listEvents,
  listTransactions,
  pruneRefused,
  pruneSettled,
  recordCallback,
  type CallbackFilters,
  type Database,
} from "../../../src/modules/payment-journal/store"
import { ACCOUNT, incoming, JournalStore } from "../../support/journal-store"
import { plansOf } from "../../support/plan"

const ROWS = 100_000

describe("with 100 000 rows in every table", () => {
  const journal = new JournalStore("plans")
  let txnId: string

  /** All settled but the newest few, as in a shop that has been running for a year. */
  beforeAll(async () => {
    await journal.create()
    ;({ id: txnId } = await journal.transaction())
    await journal.callback(txnId, "first")
    await journal.sql(
      `insert into payment_transaction select r.* from payment_transaction t, generate_series(1, ${ROWS}) n,
         jsonb_populate_record(t, jsonb_build_object(
           'id', 'txn_' || lpad(n::text, 26, 'a'), 'session_id', 'payses_x' || n, 'cart_id', 'cart_x' || n,
           'reference', 'MD-X' || n, 'gateway_id', 'txn_x' || n, 'order_id', 'order_' || n,
           'payment_collection_id', 'pay_col_' || n, 'gateway_ids', jsonb_build_object('order', n),
           'created_at', now() - n * interval '5 minutes',
           'state', (array['captured', 'captured', 'captured', 'expired', 'declined'])[1 + n % 5],
           'next_inquiry_at', case when n <= 200 then now() + (n - 100) * interval '1 second' end,
           'attention', case when n % 1000 = 0 then 'late_payment' end)) r`
    )
    await journal.sql(
      `insert into payment_callback select r.* from payment_callback c, generate_series(1, ${ROWS}) n,
         jsonb_populate_record(c, jsonb_build_object(
           'id', 'pcb_' || n, 'dedupe_key', 'x' || n, 'transaction_id', 'txn_' || lpad(n::text, 26, 'a'),
           'received_at', now() - n * interval '1 minute',
           'authenticity', case when n % 500 = 0 then 'refused' else 'verified' end,
           'cause', case when n % 500 = 0 then 'bad_signature' end,
           'claimed_gateway_id', 'g' || n, 'claimed_reference', 'r' || n,
           'status', case when n <= 100 then 'waiting' when n % 50 = 0 then 'ignored' else 'done' end,
           'next_attempt_at', case when n <= 100 then now() end)) r`
    )
    await journal.sql(
      `insert into payment_event (id, transaction_id, name)
       select 'pev_' || n, 'txn_' || lpad(n::text, 26, 'a'), 'opened' from generate_series(1, ${ROWS}) n`
    )
    await journal.sql("analyze payment_transaction, payment_callback, payment_event")
  })
  afterAll(() => journal.destroy())

  const page = {
    limit: 20,
    after: { at: "2026-11-20T10:00:00.000001Z", id: "txn_x" },
  }
  const list = (statement: string) => (db: Database) => db.raw(statement, [])

  it.each<[string, string, (db: Database) => Promise<unknown>]>([
    [
      "claims due callbacks",
      "payment_callback_next_attempt_at",
      (db) => claimCallbacks(db, { limit: 4 }),
    ],
    [
      "claims one callback",
      "payment_callback_pkey",
      (db) => claimCallbacks(db, { id: "pcb_1", limit: 1 }),
    ],
    [
      "claims due inquiries",
      "payment_transaction_next_inquiry_at",
      (db) => claimDueInquiries(db, 4),
    ],
    [
      "records a callback",
      "payment_transaction_pkey",
      (db) => recordCallback(db, incoming(txnId, "new")),
    ],
    ["finds a transaction", "payment_transaction_pkey", (db) => findTransaction(db, txnId)],
    [
      "finds it by session",
      "payment_transaction_session_id_unique",
      (db) => findBySession(db, "payses_x7"),
    ],
    [
      "sees what is being placed",
      "payment_transaction_session_id_unique",
      (db) => isBeingPlaced(db, ["payses_x7"]),
    ],
    [
      "looks for a verified callback",
      "payment_callback_transaction_id_received_at",
      (db) => hasVerifiedCallback(db, txnId),
    ],
    [
      "looks for an unclear refund",
      "payment_event_transaction_id_created_at",
      (db) => findUnclearMovement(db, txnId, "refund"),
    ],
    ["prunes settled callbacks", "payment_callback_received_at", (db) => pruneSettled(db, 69)],
    [
      "prunes refused callbacks",
      "payment_callback_account_received_at",
      (db) => pruneRefused(db, 7, 1000),
    ],
    ["lists payments", "payment_transaction_created_at_id", (db) => listTransactions(db, {}, page)],
    [
      "counts what an account received in a day",
      "payment_callback_account_channel_authenticity_received_at",
      (db) => countReceived(db, ACCOUNT, 24),
    ],
    [
      "finds an account's last verified callback",
      "payment_callback_account_channel_authenticity_received_at",
      (db) => lastCallback(db, ACCOUNT, "verified"),
    ],
    [
      "finds an account's oldest unsettled callback",
      "payment_callback_unsettled",
      (db) => oldestUnsettled(db, ACCOUNT),
    ],
    [
      "finds an account's oldest unfinished payment",
      "payment_transaction_unfinished",
      (db) => oldestUnfinished(db, ACCOUNT),
    ],
    [
      "counts the payments that an account started in a day",
      // By time, or by state and time: as the statistics have it.
      "payment_transaction_account",
      (db) => countStarted(db, ACCOUNT, { hours: 24, graceMinutes: 5 }),
    ],
    [
      "finds what was refused and may come again",
      "payment_callback_account",
      (db) => oldestRefused(db, ACCOUNT, { seconds: 1265, anyone: false }),
    ],
    [
      "lists payments of an account in a state",
      "payment_transaction_account_state_created_at_id",
      (db) => listTransactions(db, { account: "syok2pay_main", state: "declined" }, page),
    ],
    [
      "lists payments of an account",
      "payment_transaction_account_state_created_at_id",
      (db) => listTransactions(db, { account: "syok2pay_main" }, page),
    ],
    [
      "lists payments in a state",
      "payment_transaction_account_state_created_at_id",
      (db) => listTransactions(db, { state: "expired" }, page),
    ],
    [
      "lists the newest cases",
      "payment_transaction_attention_at_id",
      (db) => listTransactions(db, { attention: "any" }, page),
    ],
    [
      "lists payments of an order",
      "payment_transaction_order_id",
      (db) =>
        listTransactions(
          db,
          { of: [{ orderIds: ["order_1"], cartIds: ["cart_x7"], collectionIds: ["pay_col_1"] }] },
          page
        ),
    ],
    [
      "searches payments by any id",
      "payment_transaction_gateway_ids",
      (db) => listTransactions(db, { search: { text: "txn_x7", orderIds: [] } }, page),
    ],
    ["counts cases by reason", "payment_transaction_attention_id", (db) => countAttention(db, 100)],
    [
      "lists a timeline",
      "payment_event_transaction_id_created_at",
      (db) => listEvents(db, txnId, { limit: 50 }),
    ],
    [
      "lists payments that need a person",
      "payment_transaction_attention",
      (db) => listAttention(db, { limit: 20 }),
    ],
    [
      "lists callbacks",
      "payment_callback_received_at_id",
      list(
        "select * from payment_callback where deleted_at is null order by received_at desc, id desc limit 20"
      ),
    ],
    [
      "searches payments of an order",
      "payment_transaction_order_id payment_transaction_cart_id payment_transaction_payment_collection_id",
      (db) =>
        findTransactionsOfOrder(db, {
          orderIds: ["order_1"],
          cartIds: ["cart_x7"],
          collectionIds: ["pay_col_1"],
        }),
    ],
    [
      "searches payments by name",
      "payment_transaction_account_gateway_id payment_transaction_account_reference_unique payment_transaction_gateway_ids",
      (db) => findTransactionsByName(db, "MD-X7"),
    ],
    [
      "searches callbacks by name",
      "payment_callback_pkey payment_callback_account_dedupe_key_unique payment_callback_claimed_gateway_id payment_callback_claimed_reference",
      (db) => findCallbacksByName(db, "x7"),
    ],
  ])("%s by indexes (%s)", async (_, wanted, work) => {
    const plans = await plansOf(journal.db, work)
    expect(plans.length).toBeGreaterThan(0)
    for (const { indexes, scansWhole } of plans) {
      expect(scansWhole).toEqual([])
      for (const index of wanted.split(" ")) {
        expect(indexes.join(" ")).toContain(index)
      }
    }
  })

  // While no statistics know of a burst, Postgres expects one row and thinks every index of unsettled
  // callbacks as good as the one in their order; from any other it sorts the whole backlog for each claim.
  it("claims by no index but that of the order, even if there is none", async () => {
    const undone = new Error("undone")
    const claiming = journal.db.transaction(async (db) => {
      await db.raw('drop index "IDX_payment_callback_next_attempt_at"')
      const [{ indexes }] = await plansOf(db, (explained) =>
        claimCallbacks(explained, { limit: 4 })
      )
      expect(indexes.join(" ")).not.toContain("unsettled")
      throw undone
    })
    await expect(claiming).rejects.toBe(undone)
  })

  it.each<[string, string, CallbackFilters]>([
    ["all", "received_at_id", {}],
    ["of a rare status", "kind", { statuses: ["waiting"] }],
    ["of a status that there is none of", "kind", { statuses: ["failed"] }],
    ["of the common kind", "kind", { account: ACCOUNT, statuses: ["done"], channels: ["server"] }],
    ["of a gateway", "kind", { gateway: "syok2pay", authenticities: ["refused"] }],
    ["of a type", "kind", { label: "SUCCESS" }],
    ["of a payment", "transaction_id_received_at", { transactionId: "txn_x" }],
    ["of a cause", "cause_received_at_id", { cause: "bad_signature" }],
    [
      "that a search found",
      "transaction_id_received_at",
      { found: { text: "x", callbackIds: ["pcb_1"], transactionIds: ["txn_1"] } },
    ],
  ])("lists and counts callbacks %s by the index of %s", async (_, index, wanted) => {
    for (const work of [
      (db: Database) => listCallbacks(db, wanted, { limit: 20 }),
      (db: Database) => countCallbacks(db, wanted, 1000),
    ]) {
      const plans = await plansOf(journal.db, work, { reads: true })
      expect(plans.flatMap(({ scansWhole }) => scansWhole)).toEqual([])
      expect(plans.flatMap(({ indexes }) => indexes).join(" ")).toContain(
        `payment_callback_${index}`
      )
    }
  })
})
