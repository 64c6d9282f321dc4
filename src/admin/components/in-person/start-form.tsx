import { Alert, Button } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { usePayableOrder } from "../../hooks/use-payable-order"
import { usePaymentDevices } from "../../hooks/use-payment-devices"
import type { PaymentAddress } from "../../hooks/use-payment-in-address"
import { useStartPayment } from "../../hooks/use-start-payment"
import type { PaymentAccount } from "../../lib/api/types"
import { payableTarget, type TargetKind } from "../../lib/in-person/payable-target"
import { presetDevice } from "../../lib/in-person/preset-device"
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
  const [chosenDevice, setDevice] = useState(address.device ?? "")
  const [cartId, setCartId] = useState(address.cart_id ?? "")
  const { data: devices } = usePaymentDevices(account)
  const { data: order } = usePayableOrder(address.order_id)
  const [kind, setKind] = useState<TargetKind>(address.order_id ? "order" : "cart")
  const target = payableTarget({ kind, cartId, order })
  const start = useStartPayment((started) => onAddress({ ...target, ...started }))

  const device = presetDevice(devices, chosenDevice)

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (device && target && !start.isPending) {
      start.mutate({ account, device_id: device, ...target })
    }
  }

  return (
    <Section level="h1" title={t("inPerson.title")} subtitle={t("inPerson.subtitle")}>
      <form onSubmit={onSubmit} className="divide-y">
        <div className="flex flex-col gap-y-6 px-6 py-6">
          <TargetFields
            kind={kind}
            onKind={setKind}
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
            disabled={!device || !target}
            isLoading={start.isPending}
          >
            {t("inPerson.start")}
          </Button>
        </div>
      </form>
    </Section>
  )
}
