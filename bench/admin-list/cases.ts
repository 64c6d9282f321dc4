import type { Client } from "pg"

/** One thing that people do in the list; `paths` are asked for in turn. */
export type Case = { name: string; paths: string[] }

const LIST = "/admin/payment-callbacks"

const list = (filters: Record<string, string>) => `${LIST}?${new URLSearchParams(filters)}`

/** Filters that select many, few and no callbacks. */
const FILTERS: Record<string, Record<string, string>> = {
  "status done": { status: "done" },
  "status ignored": { status: "ignored" },
  "status failed (few)": { status: "failed" },
  "status waiting (few)": { status: "waiting" },
  "status new (few)": { status: "new" },
  "several statuses": { "status[0]": "failed", "status[1]": "waiting", "status[2]": "new" },
  "account, large": { account: "syok2pay_main" },
  "account, small": { account: "kustom_till" },
  "account, none": { account: "nobody_main" },
  gateway: { gateway: "inbank" },
  "channel server": { channel: "server" },
  "channel browser": { channel: "browser" },
  "channel inquiry": { channel: "inquiry" },
  "authenticity verified": { authenticity: "verified" },
  "authenticity refused (few)": { authenticity: "refused" },
  "authenticity hint": { authenticity: "hint" },
  "type, common": { label: "SUCCESS" },
  "type, rare": { label: "CHARGEBACK" },
  "cause, rare": { cause: "stale_timestamp" },
  "cause, common": { cause: "short_form" },
  "cause of ignored ones": { cause: "foreign_merchant" },
  "status and type, few": { status: "failed", label: "SUCCESS" },
  "gateway, status, channel and type": {
    gateway: "swedbank-pay",
    status: "done",
    channel: "server",
    label: "REFUNDED",
  },
  "filters that exclude each other": { authenticity: "refused", status: "done" },
  "cause and status, few": { cause: "short_form", status: "failed" },
}

/** Everything that is measured, with ids, names and times that are in the journal. */
export async function casesOf(database: Client, calls: number): Promise<Case[]> {
  const samples = await database.query<Record<string, string>>(
    `select c.id, c.dedupe_key, t.id as txn, t.order_id, t.gateway_id, t.reference, t.gateway_ids ->> 'order' as other,
       c.received_at
     from payment_callback c tablesample system (0.2) join payment_transaction t on t.id = c.transaction_id
     where t.order_id is not null and c.channel = 'server' order by random() limit ${calls}`
  )
  const { rows: orders } = await database.query<{ display_id: number }>(
    `select display_id from "order" order by random() limit ${calls}`
  )
  const each = (path: (row: Record<string, string>) => string) => samples.rows.map(path)
  const search = (name: string, text: (row: Record<string, string>) => string): Case => ({
    name: `search: ${name}`,
    paths: each((row) => list({ q: text(row) })),
  })
  const time = (row: Record<string, string>) => new Date(row.received_at).toISOString()
  return [
    { name: "(a route without any query)", paths: ["/admin/payment-accounts"] },
    { name: "first page", paths: [LIST] },
    { name: "first page of 100", paths: [list({ limit: "100" })] },
    { name: "a page deep inside", paths: each((row) => list({ received_until: time(row) })) },
    ...Object.entries(FILTERS).map(([name, filters]) => ({ name, paths: [list(filters)] })),
    { name: "payment", paths: each(({ txn }) => list({ transaction_id: txn })) },
    {
      name: "received from and until",
      paths: each((row) =>
        list({
          received_from: new Date(Date.parse(time(row)) - 3_600_000).toISOString(),
          received_until: time(row),
        })
      ),
    },
    {
      name: "received until, status, few",
      paths: each((row) => list({ status: "failed", received_until: time(row) })),
    },
    search("callback id", ({ id }) => id),
    search("payment id", ({ txn }) => txn),
    { name: "search: order number", paths: orders.map((one) => list({ q: `#${one.display_id}` })) },
    search("order id", ({ order_id }) => order_id),
    search("gateway id", ({ gateway_id }) => gateway_id),
    search("further gateway id", ({ other }) => other),
    search("reference", ({ reference }) => reference),
    search("event id", ({ dedupe_key }) => dedupe_key.replace("account:server:", "")),
    { name: "search: cause", paths: [list({ q: "bad_signature" })] },
    search("nothing of that name", ({ id }) => `no-${id}`),
    { name: "count of all", paths: [`${LIST}/count`] },
    { name: "count, status done", paths: [`${LIST}/count?status=done`] },
    { name: "count, status failed", paths: [`${LIST}/count?status=failed`] },
    { name: "count, gateway and type", paths: [`${LIST}/count?gateway=inbank&label=SUCCESS`] },
    { name: "kinds", paths: [`${LIST}/kinds`] },
    { name: "details", paths: each(({ id }) => `${LIST}/${id}`) },
  ]
}
