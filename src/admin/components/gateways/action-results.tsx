import type { AccountActions } from "../../hooks/use-account-actions"
import type { PaymentAccount } from "../../lib/api/types"
import { CheckResult } from "./check-result"
import { SelfTestResult } from "./self-test-result"

type ActionResultsProps = { account: PaymentAccount; actions: AccountActions }

/** What the last check and self-test have shown; read out when it changes. */
export function ActionResults({ account, actions: { check, selfTest } }: ActionResultsProps) {
  return (
    <div role="status" className="flex flex-col gap-y-2 px-6 py-4 empty:hidden">
      {check.result && <CheckResult account={account} check={check.result} />}
      {selfTest.result && <SelfTestResult account={account} test={selfTest.result} />}
    </div>
  )
}
