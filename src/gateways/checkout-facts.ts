export type Address = {
  first_name?: string
  last_name?: string
  company?: string
  address_1?: string
  address_2?: string
  city?: string
  province?: string
  postal_code?: string
  country_code?: string
  phone?: string
}

export type CartLine = {
  id: string
  title: string
  sku?: string
  quantity: number
  /** Decimal text in major units, tax included, discounts applied. */
  total: string
  /** Decimal text in major units. */
  tax_total: string
  /** The same before discounts. */
  original_total?: string
  /** Percent as decimal text, where one rate applies. */
  tax_rate?: string
}

/** What our middleware read about the cart; never what the shopper posted. */
export type CartFacts = {
  /** The cart, or the order whose outstanding amount is paid. */
  id: string
  email?: string
  locale?: string
  customer_id?: string
  currency_code: string
  /** These and `shipping` are empty unless the gateway declares `sendsLines`. */
  lines: CartLine[]
  shipping: CartLine[]
  shipping_address?: Address
  billing_address?: Address
}

/** What the shopper's browser said about itself. Claims, good for display and fraud hints only. */
export type BrowserFacts = { ip?: string; user_agent?: string; accept_language?: string }
