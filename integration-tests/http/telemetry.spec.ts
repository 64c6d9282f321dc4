import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { freePort } from "../../demo/launch/ports"
import { deliver, deliverSigned } from "../support/deliver"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { untilAttention, untilSettled } from "../support/journal"
import { openPayment } from "../support/open-payment"
import { OwnServer } from "../support/own-server"

type Attributes = Record<string, string>
type Point = { scope: string; name: string; unit: string; attributes: Attributes; value: unknown }
type Seen = { points: Point[]; spans: { scope: string; name: string; attributes: Attributes }[] }

/** An owner's OpenTelemetry around a real server, its exporters in that server's memory. */
describe("an owner who measures", () => {
  let server: OwnServer
  let port: number

  const seen = async (): Promise<Seen> =>
    (await (await fetch(`http://127.0.0.1:${port}`)).json()) as Seen
  const valueOf = ({ points }: Seen, name: string, about: Attributes) =>
    points.find(
      (point) =>
        point.name === name &&
        Object.entries(about).every(([key, value]) => point.attributes[key] === value)
    )?.value
  const open = async () => {
    const payment = await openPayment(server.shop, {}, server.databaseUrl)
    await makeOlder(payment.txnId, 5, server.databaseUrl)
    return payment
  }

  beforeAll(async () => {
    port = await freePort()
    server = new OwnServer("telemetry", {
      env: {
        NODE_OPTIONS: `--import ${pathToFileURL(join(__dirname, "../support/telemetry-preload.mjs"))}`,
        TELEMETRY_PORT: String(port),
      },
    })
    await server.create()
  }, 180_000)

  afterAll(() => server?.kill())

  it("sees callbacks by what became of them, and how long settling took", async () => {
    const { txnId, reference } = await open()
    const gateway = new Gateway()
    await gateway.act(reference, { outcome: "paid", callbacks: "duplicate" })
    await untilSettled(txnId, "captured", server.databaseUrl)
    const account = { "payment.account": "syok2pay_main", "payment.gateway": "syok2pay" }
    const now = await eventually(async () => {
      const found = await seen()
      return valueOf(found, "payment.settle.duration", account) ? found : null
    }, "the settling was measured")
    const outcome = (name: string) =>
      valueOf(now, "payment.callbacks", { ...account, "payment.callback.outcome": name })
    const sent = (await gateway.callbacks(reference)).length
    expect(sent).toBeGreaterThan(1)
    expect([outcome("accepted"), outcome("duplicate")]).toEqual([1, sent - 1])
    expect(valueOf(now, "payment.callback.duration", account)).toMatchObject({ count: sent })
    expect(valueOf(now, "payment.settle.duration", account)).toMatchObject({ count: 1 })
    expect(
      valueOf(now, "payment.settlements", { ...account, "payment.settlement.status": "settled" })
    ).toBeGreaterThanOrEqual(1)
    for (const name of ["payment.callback", "payment.settle"]) {
      expect(now.spans).toContainEqual(
        expect.objectContaining({
          name,
          scope: "medusa-verified-payments",
          attributes: expect.objectContaining({ ...account, "payment.transaction.id": txnId }),
        })
      )
    }
  })

  it("sees refusals by cause", async () => {
    const { txnId } = await open()
    const delivery = { url: server.url, database: server.databaseUrl }
    await deliver(txnId, { ...delivery, body: "{}" }).expect(401)
    await deliverSigned(txnId, {}, { ...delivery, headers: { "x-signature": "0".repeat(64) } })
    const refused = (await seen()).points.filter(
      ({ name, attributes }) =>
        name === "payment.callbacks" && attributes["payment.callback.outcome"] === "refused"
    )
    expect(refused.map(({ attributes }) => attributes["payment.callback.cause"]).sort()).toEqual([
      "bad_signature",
      "no_signature",
    ])
  })

  it("sees what waits: nothing for the server, one payment for a person", async () => {
    const { txnId, reference } = await open()
    await new Gateway().act(reference, { outcome: "paid", amount: "1.00" })
    await untilAttention(txnId, server.databaseUrl)
    // Looks are good for fifteen seconds.
    await eventually(
      async () =>
        valueOf(await seen(), "payment.attention", {
          "payment.attention.reason": "amount_mismatch",
        }) === 1,
      "the payment is counted"
    )
    const now = await seen()
    expect(valueOf(now, "payment.callbacks.unsettled", {})).toBe(0)
    expect(valueOf(now, "payment.callbacks.unsettled.age", {})).toBe(0)
  })

  it("is told no secret and nothing personal", async () => {
    const { points, spans } = await seen()
    const own = (scope: string) => scope === "medusa-verified-payments"
    const told = JSON.stringify([
      points.filter(({ scope }) => own(scope)),
      spans.filter(({ scope }) => own(scope)),
    ])
    expect(told).not.toMatch(/sk_sandbox|pk_sandbox|customer\.example|Aina/)
  })
})
