import type { InbankAccount, InbankProduct } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import { notFound, rejected } from "./problems"
import type { Version } from "./spelling"

const PERIODS = [3, 6, 12, 24, 36]

/** `GET …/products?product_code=`: limits, with numbers, booleans and even null as text. @throws Refused */
export function readProduct(
  account: InbankAccount,
  version: Version,
  request: CallRequest
): Answer {
  const code = request.query(version === "v2" ? "product_code" : "productCode")
  if (code === undefined) {
    throw rejected("product_code_is_missing")
  }
  const index = account.products.findIndex((product) => product.code === code)
  if (index < 0) {
    throw notFound(version, "product")
  }
  return { status: 200, body: { product: document(account.products[index], 4711 + index) } }
}

const document = (product: InbankProduct, id: number) => ({
  code: product.code,
  name: product.name,
  type: product.type,
  id: String(id),
  validFrom: "2025-01-01",
  validTo: null,
  parameters: {
    minAmount: product.minAmount.toFixed(1),
    maxAmount: product.maxAmount.toFixed(1),
    defaultAmount: "null",
    periodOptions: product.type === "pay_next_month" ? [1] : PERIODS,
    defaultPeriod: "null",
    paymentDayOptions: [5, 10, 20],
    defaultPaymentDay: "20",
    downPaymentEnabled: "false",
    contractActivationRequiresPartnerApproval: String(product.needsApproval),
  },
})
