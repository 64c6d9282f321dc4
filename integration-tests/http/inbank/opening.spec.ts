import { transactionOf } from "../../support/journal"
import { inbank, openAt } from "../../support/inbank-shop"
import { Shop } from "../../support/shop"

describe("opening a financed purchase", () => {
  const shop = new Shop()
  const refused = async (account: string, options = {}) => {
    const wish = { provider: `pp_inbank_${account}`, ...options }
    const { collectionId } = await shop.fillCart(wish)
    const { status, body } = await shop.openSession(collectionId, wish)
    return { status, message: String(body.message) }
  }

  it("above the account's limit is refused in words that a shopper can read", async () => {
    const { status, message } = await refused("small")
    expect(status).toBe(400)
    expect(message).toMatch(/Inbank finances .*100\.00 EUR/)
  })

  it("above the product's own limit as well", async () => {
    const { status, message } = await refused("main", { quantity: 100 })
    expect(status).toBe(400)
    expect(message).toMatch(/Inbank finances .*5,?000/)
  })

  it.each([
    ["main", "myr"],
    ["rent", "sek"],
  ])(
    "in a currency that the product does not have is refused (%s, %s)",
    async (account, currency) => {
      const { status, message } = await refused(account, { currency })
      expect(status).toBe(400)
      expect(message).toMatch(new RegExp(currency, "i"))
    }
  )

  it("gives plain addresses: our id in the path, no query", async () => {
    const { txnId, reference } = await openAt("main")
    const { frontend_url, backend_url } = await inbank.payment(reference)
    expect(frontend_url).toMatch(new RegExp(`/payments/inbank_main/${txnId}/return$`))
    expect(backend_url).toMatch(new RegExp(`/payments/inbank_main/${txnId}/callback$`))
    expect(Number((await transactionOf(txnId)).expires_at)).toBeGreaterThan(Date.now())
  })
})
