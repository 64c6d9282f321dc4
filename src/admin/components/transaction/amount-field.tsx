import { Hint, Input, Label } from "@medusajs/ui"
import { useId } from "react"
import type { Money } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import type { AmountProblem } from "../../lib/transaction/decimal"
import { useText } from "../../lib/use-text"

type AmountFieldProps = {
  value: string
  most: Money
  problem: AmountProblem | null
  onChange: (amount: string) => void
}

/** How much of it; all by default. */
export function AmountField({ value, most, problem, onChange }: AmountFieldProps) {
  const { t, locale } = useText()
  const id = useId()
  const all = formatMoney(most.amount, most.currency_code, locale)
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("transaction.amount.label", { currency: most.currency_code })}
      </Label>
      <Input
        id={id}
        data-testid="action-amount"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={!!problem}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <div id={`${id}-hint`} aria-live="polite">
        {problem ? (
          <Hint variant="error">{t(`transaction.amount.${problem}`, { amount: all })}</Hint>
        ) : (
          <Hint>{t("transaction.amount.most", { amount: all })}</Hint>
        )}
      </div>
    </div>
  )
}
