import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { sql } from "../support/database"
import { deliver } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { eventsOf, expectPaidOnce, untilSettled, untilWorkedOff } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { OwnServer } from "../support/own-server"
import { messageFor, signed } from "../support/syok2pay-messages"

jest.setTimeout(120_000)

describe("a callback while the database is away", () => {
  const server = new OwnServer("database-away")
  const gateway = new Gateway()
  const url = server.databaseUrl

  const allowConnections = (allowed: boolean) =>
    sql(
      `alter database ${server.database} allow_connections ${allowed}`,
      [],
      facts().maintenanceUrl
    )

  const cutConnections = () =>
    sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
      [server.database],
      facts().maintenanceUrl
    )

  beforeAll(() => server.create())
  afterAll(async () => {
    await allowConnections(true)
    await server.kill()
  })

  it("is answered 503 with Retry-After, not acknowledged, and settled by the gateway's retry", async () => {
    const { cartId, txnId, reference } = await openPayment(server.shop, {}, url)
    const message = await messageFor(txnId, {}, url)
    await allowConnections(false)
    await cutConnections()

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

    await allowConnections(true)
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
    // No row tells of the two that were turned away, so the server itself has to remember.
    const admin = new Admin(server.shop.url)
    const { body } = await admin.request("get", "/admin/payment-accounts/syok2pay_main")
    expect(body.payment_account.health.alarms).toContainEqual({
      code: "unstored_open_end",
      severity: "error",
      facts: { number: 2, first_at: expect.any(String), last_at: expect.any(String) },
    })
  })
})
