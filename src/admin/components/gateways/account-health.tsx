import { Skeleton } from "@medusajs/ui"
import { useAccountHealth } from "../../hooks/use-account-health"
import type { PaymentAccount } from "../../lib/api/types"
import { LoadError } from "../common/load-error"
import { CallbackFacts } from "./callback-facts"
import { Findings } from "./findings"

/** Whether an account's callbacks arrive, and what is wrong if they do not. */
export function AccountHealthFacts({ account }: { account: PaymentAccount }) {
  const { data: health, error, refetch } = useAccountHealth(account.account)
  if (!health) {
    return (
      <div className="px-6 py-4">
        {error ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-80 w-full" />
        )}
      </div>
    )
  }
  return (
    <div>
      {error && (
        <div className="border-b px-6 py-4">
          <LoadError error={error} onRetry={refetch} />
        </div>
      )}
      {/* There before the first alarm, so that screen readers tell of it. */}
      <div role="status">
        {health.alarms.length > 0 && (
          <div className="border-b px-6 py-4">
            <Findings account={account} findings={health.alarms} />
          </div>
        )}
      </div>
      <CallbackFacts account={account} health={health} />
    </div>
  )
}
