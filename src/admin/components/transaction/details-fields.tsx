import { Alert } from "@medusajs/ui"
import type { ComponentType } from "react"
import type { TransactionSummary } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"
import { PayoutFields } from "./payout-fields"
import { RentedDeviceFields } from "./rented-device-fields"

export type Details = Record<string, unknown>

export type DetailsProps = {
  /** Called with null as long as something is missing. */
  onChange: (details: Details | null) => void
}

/** The form of each gateway that wants details, by gateway and purpose. */
const forms: Record<string, ComponentType<DetailsProps>> = {
  "inbank capture": RentedDeviceFields,
  "b2binpay refund": PayoutFields,
}

type DetailsFieldsProps = DetailsProps & {
  transaction: TransactionSummary
  purpose: "capture" | "refund"
}

/** What a gateway wants to know before it captures or refunds. */
export function DetailsFields({ transaction, purpose, ...props }: DetailsFieldsProps) {
  const { t } = useText()
  const Form = forms[`${transaction.gateway} ${purpose}`]
  return Form ? (
    <Form {...props} />
  ) : (
    <Alert variant="warning">
      {t("transaction.details.noForm", {
        path: `POST /admin/payment-transactions/${transaction.id}/${purpose}-details`,
      })}
    </Alert>
  )
}
