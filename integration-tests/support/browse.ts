import type { Page } from "playwright-core"
import { facts } from "../setup/facts"
import { sql } from "./database"

export type Visit = {
  shopUrl: string
  /** Currency code of the region to buy in. */
  currency: string
  provider: string
  /** Path of the gateway's pay page at the sandbox, and the query parameter that names the payment. */
  payPage: { path: string; parameter: string }
}

/** From the shop's front page to the gateway's, as a shopper clicks. */
export async function goToPayPage(
  page: Page,
  { shopUrl, currency, provider, payPage }: Visit
): Promise<{ txnId: string; cartId: string }> {
  await page.goto(shopUrl)
  await page.getByTestId("region-switch").selectOption(facts().regions[currency])
  await page.getByTestId("add-to-cart").first().click()
  await page.getByTestId("checkout").click()
  await page.getByTestId("fill-demo-address").click()
  await page.getByTestId(`payment-method-${provider}`).click()
  await page.getByTestId("pay").click()
  await page.waitForURL(`${facts().sandboxUrl}${payPage.path}**`)
  const session = new URL(page.url()).searchParams.get(payPage.parameter)
  const [row] = await sql<{ id: string; cart_id: string }>(
    "select id, cart_id from payment_transaction where redirect_url like $1",
    [`%${session}`]
  )
  return { txnId: row.id, cartId: row.cart_id }
}
