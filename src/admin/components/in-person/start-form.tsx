import { Alert, Button } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { usePayableOrder } from "../../hooks/use-payable-order"
import { usePaymentDevices } from "../../hooks/use-payment-devices"
import type { PaymentAddress } from "../../hooks/use-payment-in-address"
import { useStartPayment } from "../../hooks/use-start-payment"
import type { PaymentAccount } from "../../lib/api/types"
import { outstandingOf } from "../../lib/outstanding"
import { useText } from "../../lib/use-text"
import { Section } from "../common/section"
import { AccountSelect } from "./account-select"
import { DeviceSelect } from "./device-select"
import { TargetFields } from "./target-fields"

type StartFormProps = {
  accounts: PaymentAccount[]
  address: PaymentAddress
  onAddress: (address: PaymentAddress) => void
}

/** Chooses what is paid and on which device, and sends it there. */
export function StartForm({ accounts, address, onAddress }: StartFormProps) {
  const { t } = useText()
  const [account, setAccount] = useState(accounts[0].account)
  const [chosenDevice, setDevice] = useState("")
  const [cartId, setCartId] = useState(address.cart_id ?? "")
  const { data: devices } = usePaymentDevices(account)
  const { data: order } = usePayableOrder(address.order_id)
  const start = useStartPayment((started) => onAddress({ ...address, ...started }))

  const device = chosenDevice || (devices?.length === 1 ? devices[0].id : "")
  const isPayable = address.order_id ? !!order && outstandingOf(order) > 0 : !!cartId

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!device || !isPayable || start.isPending) {
      return
    }
    const target = address.order_id ? { order_id: address.order_id } : { cart_id: cartId }
    start.mutate({ account, device_id: device, ...target })
  }

  return (
    <Section level="h1" title={t("inPerson.title")} subtitle={t("inPerson.subtitle")}>
      <form onSubmit={onSubmit} className="divide-y">
        <div className="flex flex-col gap-y-6 px-6 py-6">
          <TargetFields
            cartId={cartId}
            orderId={address.order_id}
            onCart={setCartId}
            onOrder={(order_id) => onAddress({ order_id })}
          />
          <AccountSelect
            accounts={accounts}
            value={account}
            onChange={(chosen) => {
              setAccount(chosen)
              setDevice("")
            }}
          />
          <DeviceSelect account={account} value={device} onChange={setDevice} />
          {start.error && (
            <Alert variant="error" role="alert" data-testid="in-person-error">
              {start.error.message}
            </Alert>
          )}
        </div>
        <div className="flex justify-end px-6 py-4">
          <Button
            type="submit"
            data-testid="in-person-start"
            disabled={!device || !isPayable}
            isLoading={start.isPending}
          >
            {t("inPerson.start")}
          </Button>
        </div>
      </form>
    </Section>
  )
}
