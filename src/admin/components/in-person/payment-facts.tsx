import { usePaymentDevices } from "../../hooks/use-payment-devices"
import type { PaymentTransaction } from "../../lib/api/types"
import { deviceName } from "../../lib/in-person/device-name"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { FactRow } from "../common/fact-row"
import { PaymentStatus } from "./payment-status"

type PaymentFactsProps = { transaction: PaymentTransaction; deviceId: string | undefined }

/** Amount, device, reference and status of a payment; the status is read out as it changes. */
export function PaymentFacts({ transaction, deviceId }: PaymentFactsProps) {
  const { t, locale } = useText()
  const { data: devices } = usePaymentDevices(transaction.account)
  const device = devices?.find(({ id }) => id === deviceId)
  const { amount, currency_code, reference } = transaction
  return (
    <dl className="divide-y">
      <FactRow label={t("inPerson.live.amount")}>
        <span data-testid="in-person-amount">{formatMoney(amount, currency_code, locale)}</span>
      </FactRow>
      {device && <FactRow label={t("inPerson.live.device")}>{deviceName(device, t)}</FactRow>}
      <FactRow label={t("inPerson.live.reference")}>{reference}</FactRow>
      <FactRow label={t("inPerson.live.status")}>
        <span role="status" aria-live="polite" data-testid="in-person-status">
          <PaymentStatus transaction={transaction} />
        </span>
      </FactRow>
    </dl>
  )
}
