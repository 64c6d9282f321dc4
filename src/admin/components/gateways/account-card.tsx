import { Container } from "@medusajs/ui"
import { useAccountActions } from "../../hooks/use-account-actions"
import type { PaymentAccount } from "../../lib/api/types"
import { AccountAddresses } from "./account-addresses"
import { AccountHealthFacts } from "./account-health"
import { AccountHeader } from "./account-header"
import { AccountRegions } from "./account-regions"
import { ActionResults } from "./action-results"

/** One account: where it leads to, how it is doing, where it is offered, what its gateway is given. */
export function AccountCard({ account }: { account: PaymentAccount }) {
  const actions = useAccountActions(account.account)
  const heading = `account-${account.account}`
  return (
    <Container
      className="divide-y p-0"
      role="region"
      aria-labelledby={heading}
      data-testid={heading}
    >
      <AccountHeader account={account} actions={actions} headingId={heading} />
      <ActionResults account={account} actions={actions} />
      <div className="grid grid-cols-1 divide-y lg:grid-cols-2 lg:divide-x lg:divide-y-0">
        <AccountHealthFacts account={account} />
        <div className="divide-y">
          <AccountRegions account={account} />
          <AccountAddresses account={account} />
        </div>
      </div>
    </Container>
  )
}
