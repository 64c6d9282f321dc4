import { followPayment, type FollowedPayment } from "./follow-payment"
import { answered, scriptedClient, statusWith } from "./testing/scripted-client"

const quick = { firstPauseMs: 1, longestPauseMs: 2 }
const placed = statusWith({
  state: "captured",
  final: true,
  order_placed: true,
  order_id: "order_a",
})

describe("following a payment", () => {
  it("tells every look until nothing more will change", async () => {
    const { client, asked } = scriptedClient([
      statusWith(),
      statusWith({ state: "captured" }),
      placed,
    ])
    const seen: FollowedPayment[] = []
    const last = await followPayment(client, "txn_a", (one) => seen.push(one), quick)
    expect(seen.map(({ payment }) => payment?.state)).toEqual(["opened", "captured", "captured"])
    expect(last).toEqual({ payment: placed, failure: undefined })
    expect(asked).toEqual(Array.from({ length: 3 }, () => "/store/payments/txn_a"))
  })

  it("keeps what it knows while the connection is lost, and goes on", async () => {
    const { client } = scriptedClient([statusWith(), new TypeError("Failed to fetch"), placed])
    const seen: FollowedPayment[] = []
    await followPayment(client, "txn_a", (one) => seen.push(one), quick)
    expect(seen[1].payment?.state).toBe("opened")
    expect(seen[1].failure?.text).toContain("cannot be reached")
    expect(seen[2]).toEqual({ payment: placed, failure: undefined })
  })

  it("ends at a payment that nobody knows", async () => {
    const { client, asked } = scriptedClient([answered(404, "There is no payment with this id")])
    const { payment, failure } = await followPayment(client, "txn_a", () => undefined, quick)
    expect([payment, failure?.status, asked.length]).toEqual([undefined, 404, 1])
  })

  it("ends when the page is left, without another word", async () => {
    const { client } = scriptedClient([statusWith()])
    const leaving = new AbortController()
    const seen: FollowedPayment[] = []
    await followPayment(
      client,
      "txn_a",
      (one) => {
        seen.push(one)
        leaving.abort()
      },
      { signal: leaving.signal, firstPauseMs: 60_000 }
    )
    expect(seen).toHaveLength(1)
  })
})
