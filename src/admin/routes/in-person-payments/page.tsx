import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Skeleton } from "@medusajs/ui"
import { LoadError } from "../../components/common/load-error"
import { TwoColumns } from "../../components/common/two-columns"
import { LivePayment } from "../../components/in-person/live-payment"
import { NoAccounts } from "../../components/in-person/no-accounts"
import { StartForm } from "../../components/in-person/start-form"
import { WebhookCard } from "../../components/in-person/webhook-card"
import { useDeviceAccounts } from "../../hooks/use-device-accounts"
import { usePaymentInAddress } from "../../hooks/use-payment-in-address"

/** Staff takes a payment on a device and watches how it goes. */
const InPersonPaymentsPage = () => {
  const [address, setAddress] = usePaymentInAddress()
  const { data: accounts, error, isPending, refetch } = useDeviceAccounts()

  if (isPending) {
    return <Skeleton className="h-80 w-full" />
  }
  if (error) {
    return (
      <Container>
        <LoadError error={error} onRetry={refetch} />
      </Container>
    )
  }
  if (accounts.length === 0) {
    return <NoAccounts />
  }
  const main = address.payment ? (
    <LivePayment
      key={address.payment}
      transactionId={address.payment}
      deviceId={address.device}
      onAgain={() => setAddress({ ...address, payment: undefined })}
      onNew={() => setAddress({})}
    />
  ) : (
    <StartForm accounts={accounts} address={address} onAddress={setAddress} />
  )
  return <TwoColumns main={main} side={<WebhookCard accounts={accounts} />} />
}

export const config = defineRouteConfig({
  label: "menu.inPersonPayments",
  icon: CreditCard,
  translationNs: "verified-payments",
})

export default InPersonPaymentsPage
