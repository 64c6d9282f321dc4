import type { Movement } from "./captures"
import { Fields } from "./fields"
import type { Body } from "./fields"
import { ORDER_LINES, readLine, sumOf } from "./lines"
import { omError, omRefused, Refused } from "./problems"

const MOST_LINES = 1000
const MOST_PARCELS = 500
const LONGEST_COMPANY = 100

/**
 * The body of a capture or refund (kustom.md 6.2). Lines must add up to the amount when there are
 * any. An amount of 0 is within the documented range and refused here, since it moves nothing.
 * @param amountName `captured_amount` or `refunded_amount`
 * @throws Refused 400 BAD_VALUE, 422 UNPROCESSABLE_ENTITY
 */
export function readMovement(amountName: string, body: Body | undefined): Movement {
  const fields = new Fields(body ?? {})
  const amount = fields.integer(amountName, 1)
  const lines = fields.has("order_lines")
    ? fields.list("order_lines", MOST_LINES).map((line) => readLine(line, ORDER_LINES))
    : []
  if (lines.length > 0 && sumOf(lines, "total_amount") !== amount) {
    fields.errors.push(`order_lines must add up to ${amountName}`)
  }
  const movement = {
    amount,
    lines,
    reference: fields.optionalText("reference", { max: 255 }) ?? "",
    description: fields.optionalText("description", { max: 255 }) ?? "",
    shippingInfo: readParcels(fields),
  }
  refuseErrors(fields)
  return movement
}

/** @throws Refused 400 BAD_VALUE when anything was wrong */
export function refuseErrors({ errors }: Fields): void {
  if (errors.length > 0) {
    throw new Refused(omError(400, "BAD_VALUE", ...errors), errors.join("; "))
  }
}

function readParcels(fields: Fields): object[] {
  if (!fields.has("shipping_info")) {
    return []
  }
  const parcels = fields.list("shipping_info", MOST_PARCELS).map((parcel) => parcel.raw())
  if (parcels.some((parcel) => String(parcel.shipping_company ?? "").length > LONGEST_COMPANY)) {
    throw omRefused("UNPROCESSABLE_ENTITY", "shipping_company is too long", 422)
  }
  return parcels
}
