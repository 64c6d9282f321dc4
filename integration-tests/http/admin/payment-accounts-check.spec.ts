import { facts } from "../../setup/facts"
import { Admin } from "../../support/admin"
import { sql } from "../../support/database"
import { deliver } from "../../support/deliver"
import { answerOf, refusal } from "../../support/refusals"

const admin = new Admin()

const ask = (account: string, asked: "check" | "self-test") =>
  admin.request("post", `/admin/payment-accounts/${account}/${asked}`, {})

describe("the check of an account's credentials", () => {
  it.each(["inbank_main", "swedbank-pay_main", "b2binpay_main", "kustom_main"])(
    "says that those of %s are accepted",
    async (account) => {
      const { status, body } = await ask(account, "check")
      expect(status).toBe(200)
      expect(body.check).toMatchObject({ result: "accepted", message: null })
    }
  )

  it("says what is wrong with them, in the words of somebody who can mend it", async () => {
    const { body } = await ask("swedbank-pay_mistyped", "check")
    expect(body.check).toMatchObject({
      result: "refused",
      message: expect.stringMatching(/access ?token/i),
      correlation_id: expect.any(String),
    })
    expect(JSON.stringify(body)).not.toContain("at_of_another_shop")
  })

  it("does not take silence for a refusal", async () => {
    const { body } = await ask("swedbank-pay_away", "check")
    expect(body.check).toMatchObject({
      result: "unreachable",
      message: expect.stringContaining("http://localhost:1"),
    })
  })

  it("says that Syok2Pay has no call for it", async () => {
    const { body } = await ask("syok2pay_main", "check")
    expect(body.check).toMatchObject({ result: "unsupported" })
  })

  it("is made once in five seconds, however often the key is pressed", async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => ask("inbank_rent", "check")))
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 429, 429])
    const [refused] = pressed.filter(({ status }) => status === 429)
    expect(refused.headers["retry-after"]).toBe("5")
    expect(refused.body.message).toMatch(/wait/)
  })
})

describe("a probe of the self-test", () => {
  it.each(["syok2pay_main", "swedbank-pay_main", "kustom_main"])(
    "comes in unchanged at %s, where nothing is in between",
    async (account) => {
      const { status, body } = await ask(account, "self-test")
      expect(status).toBe(200)
      expect(body.self_test).toEqual({
        url: expect.stringMatching(
          `^${facts().medusaUrl}/payments/${account}/(txn_\\w+/)?callback$`
        ),
        arrived: true,
        status: 200,
        duration_ms: expect.any(Number),
        tested_at: expect.any(String),
        findings: [],
      })
    }
  )

  it("is sent once in five seconds", async () => {
    const pressed = await Promise.all([1, 2].map(() => ask("inbank_next", "self-test")))
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 429])
  })

  const write = async (letter: string, account: string, ageSeconds = 0) => {
    const id = `txn_probe${letter.repeat(21)}`
    await sql(
      `insert into payment_probe (id, account, answer, created_at)
       values ($1, $2, 'pra_known_to_us', now() - make_interval(secs => $3))`,
      [id, account, ageSeconds]
    )
    return id
  }
  const arrivedAt = async (id: string) => {
    const [row] = await sql<{ arrived_at: Date | null }>(
      "select arrived_at from payment_probe where id = $1",
      [id]
    )
    return row.arrived_at
  }

  it("is answered once, and refused like any stranger's message from then on", async () => {
    const id = await write("a", "syok2pay_main")
    const first = await deliver(id, { body: "{}" })
    expect(first.body).toEqual({ self_test: id, answer: "pra_known_to_us" })
    expect(answerOf(await deliver(id, { body: "{}" }))).toEqual(refusal(401))
  })

  it.each([
    ["that nobody sent", async () => `txn_probe${"b".repeat(21)}`, "syok2pay_main"],
    ["of another account", () => write("c", "syok2pay_strict"), "syok2pay_main"],
    ["of a minute ago", () => write("d", "syok2pay_main", 61), "syok2pay_main"],
  ])("is refused when it is one %s", async (_, idOf, account) => {
    const id = await idOf()
    const stranger = await deliver(`txn_${"b".repeat(26)}`, { account, body: "{}" })
    expect(answerOf(await deliver(id, { account, body: "{}" }))).toEqual(answerOf(stranger))
    const known = await sql("select 1 from payment_probe where id = $1", [id])
    if (known.length > 0) {
      expect(await arrivedAt(id)).toBeNull()
    }
  })
})
