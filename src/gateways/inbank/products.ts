import type { HttpAnswer } from "../http-client"
import { field, recordAt, type Fields } from "./reading"
import type { Send } from "./transport"

/** What Inbank says about the account's product (inbank.md 7); amounts as they were answered. */
export type Product = {
  minAmount: unknown
  maxAmount: unknown
  /** Months that a shopper may choose, and what is chosen for one who does not. */
  periods: number[]
  defaultPeriod: number | null
}

/** The product, from memory or asked for; null when it could not be read. Never throws. */
export type ProductReader = () => Promise<Product | null>

const HOUR_MS = 3_600_000

/** After a call that failed: not every payment shall wait for the next one. */
const PAUSE_MS = 60_000

/** Remembers the product for an hour. `now` in milliseconds. */
export function createProductReader(
  send: Send,
  productCode: string,
  now: () => number
): ProductReader {
  let known: { until: number; product: Promise<Product | null> } | null = null
  return () => {
    if (known === null || now() >= known.until) {
      const asked = fetchProduct(send, productCode).catch(() => {
        entry.until = now() + PAUSE_MS
        return null
      })
      const entry = { until: now() + HOUR_MS, product: asked }
      known = entry
    }
    return known.product
  }
}

/** Asks for the product. Throws GatewayError. */
export async function fetchProduct(send: Send, productCode: string): Promise<Product> {
  const reference = `product ${productCode}`
  return readProduct(await send({ call: "products", method: "GET", reference }))
}

function readProduct({ json }: HttpAnswer): Product {
  // A client's recorded answer has no wrapper, the documentation has one.
  const product: Fields = recordAt(json ?? {}, "product") ?? json ?? {}
  const parameters = recordAt(product, "parameters") ?? {}
  const options = field(parameters, "periodOptions")
  return {
    minAmount: field(parameters, "minAmount"),
    maxAmount: field(parameters, "maxAmount"),
    periods: Array.isArray(options) ? options.map(monthsOf).filter((one) => one !== null) : [],
    defaultPeriod: monthsOf(field(parameters, "defaultPeriod")),
  }
}

/** A count of months, a number or text; null for everything else. */
export function monthsOf(value: unknown): number | null {
  const months = typeof value === "string" ? Number(value) : value
  return Number.isInteger(months) && Number(months) > 0 && Number(months) <= 600
    ? Number(months)
    : null
}
