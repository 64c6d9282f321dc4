import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { LoadError } from "../../../components/common/load-error"
import { AccountCard } from "../../../components/gateways/account-card"
import { NoGateways } from "../../../components/gateways/no-gateways"
import { usePaymentAccounts } from "../../../hooks/use-payment-accounts"
import { useText } from "../../../lib/use-text"

/** How every account of the shop's gateways is doing. */
const PaymentGatewaysPage = () => {
  const { t } = useText()
  const { data: accounts, error, isPending, refetch } = usePaymentAccounts()

  return (
    <div className="flex flex-col gap-y-3">
      <Container>
        <Heading level="h1">{t("gateways.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("gateways.subtitle")}
        </Text>
      </Container>
      {isPending && <Skeleton className="h-96 w-full" />}
      {error && (
        <Container>
          <LoadError error={error} onRetry={refetch} />
        </Container>
      )}
      {accounts?.length === 0 && <NoGateways />}
      {accounts?.map((account) => (
        <AccountCard key={account.account} account={account} />
      ))}
    </div>
  )
}

export const config = defineRouteConfig({
  label: "gateways.menu",
  translationNs: "verified-payments",
})

export default PaymentGatewaysPage
