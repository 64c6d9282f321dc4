import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { sql } from "../support/database"
import {
  allowConnections,
  allowWrites,
  cutConnections,
  refuseWrites,
  setReadOnly,
} from "../support/database-faults"
import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  eventsOf,
  expectPaidOnce,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment } from "../support/open-payment"
import { OwnServer } from "../support/own-server"
import { messageFor, signed } from "../support/syok2pay-messages"

jest.setTimeout(240_000)

/** Not a superuser, whom Postgres would let in beyond any limit. */
const ROLE = "limited_shop"

describe("a callback while the database is in trouble", () => {
  const server = new OwnServer("database-away", { role: ROLE })
  const gateway = new Gateway()
  const url = server.databaseUrl
  const onServer = (text: string) => sql<object>(text, [], facts().maintenanceUrl)

  const limitConnections = async (limit: number) => {
    await onServer(`alter role ${ROLE} connection limit ${limit}`)
    await cutConnections(server.database)
  }

  beforeAll(async () => {
    const [role] = await onServer(`select 1 from pg_roles where rolname = '${ROLE}'`)
    if (!role) {
      await onServer(`create role ${ROLE} login password 'medusa' in role medusa`)
    }
    await onServer(`alter role ${ROLE} connection limit -1`)
    await server.create()
  })
  afterAll(async () => {
    await allowConnections(server.database, true)
    await limitConnections(-1)
    await server.kill()
  })

  const refusing = (code: string) => ({
    begin: () =>
      refuseWrites(url, { table: "payment_callback", code, times: 1_000_000, on: "insert" }),
    end: () => allowWrites(url, "payment_callback"),
  })

  type Trouble = {
    begin: () => Promise<unknown>
    end: () => Promise<unknown>
    /** What waits for a connection gets it once the database is back: its row comes late, beside the retry's. */
    isLate?: boolean
  }
  const troubles: [string, Trouble][] = [
    [
      "is away",
      {
        begin: async () => {
          await allowConnections(server.database, false)
          await cutConnections(server.database)
        },
        end: () => allowConnections(server.database, true),
        isLate: true,
      },
    ],
    [
      "has too many connections",
      { begin: () => limitConnections(0), end: () => limitConnections(-1), isLate: true },
    ],
    [
      "is read-only, as a replica is",
      {
        begin: () => setReadOnly(server.database, true),
        end: () => setReadOnly(server.database, false),
      },
    ],
    ["has a full disk", refusing("53100")],
    ["breaks a deadlock at our cost", refusing("40P01")],
    ["cannot serialize", refusing("40001")],
    ["waits too long for a lock", refusing("55P03")],
    ["is shutting down", refusing("57P01")],
  ]

  it.each(troubles)(
    "that %s is answered 503 with Retry-After, not acknowledged, and settled by the gateway's retry",
    async (_what, trouble) => {
      const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
      const message = await messageFor(txnId, {}, url)
      await trouble.begin()

      const started = Date.now()
      const answer = await deliver(txnId, {
        url: server.shop.url,
        headers: signed(message),
        body: JSON.stringify(message),
      })
      expect(answer.status).toBe(503)
      expect(answer.headers["retry-after"]).toBe("30")
      expect(answer.body).toEqual({ success: false })
      // A gateway gives up after some ten seconds and would not see the answer.
      expect(Date.now() - started).toBeLessThan(10_000)

      await gateway.act(reference, { outcome: "paid" })
      const refused = await eventually(async () => {
        const [first] = await gateway.callbacks(reference)
        return first.status === "Failed" ? first : null
      }, "the gateway's callback refused")
      expect(refused.response).toMatchObject({ status: 503, headers: { "retry-after": "30" } })

      await trouble.end()
      if (!trouble.isLate) {
        expect(await callbacksOf(txnId, url)).toEqual([])
      }
      await eventually(
        async () => (await gateway.callbacks(reference))[0].status === "Sent",
        "the gateway's retry acknowledged",
        30_000
      )
      await untilSettled(txnId, "captured", url)
      await expectPaidOnce(cartId, undefined, url)
      await untilWorkedOff(txnId, 1, url)
      expect((await eventsOf(txnId, url)).map(({ name }) => name)).toEqual([
        "opened",
        "state_changed",
        "order_placed",
        "capture_recorded",
      ])
      // No row tells of those that were turned away, so the server itself has to remember.
      const admin = new Admin(server.url)
      const { body } = await admin.request("get", "/admin/payment-accounts/syok2pay_main")
      expect(body.payment_account.health.alarms).toContainEqual({
        code: "unstored_open_end",
        severity: "error",
        facts: {
          number: expect.any(Number),
          first_at: expect.any(String),
          last_at: expect.any(String),
        },
      })
    }
  )

  it.each([
    ["breaks a deadlock at our cost", "40P01", "payment_transaction", "update"],
    ["cannot serialize", "40001", "payment_transaction", "update"],
    ["waits too long for a lock", "55P03", "order_cart", "insert"],
    ["has a full disk", "53100", "capture", "insert"],
    ["is shutting down", "57P01", "payment", "insert"],
  ] as const)(
    "is settled once by a later try when the database %s meanwhile (%s, %s)",
    async (_what, code, table, on) => {
      const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
      await makeOlder(txnId, 5, url)
      await refuseWrites(url, { table, code, times: 1, on })
      await gateway.act(reference, { outcome: "paid" })
      await untilSettled(txnId, "captured", url)
      expect(await allowWrites(url, table)).toBeGreaterThanOrEqual(1)
      await expectPaidOnce(cartId, undefined, url)
      await untilWorkedOff(txnId, 1, url)
    }
  )
})
