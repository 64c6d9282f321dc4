import { providerName } from "medusa-verified-payments/storefront"

import { Alert } from "../layout/alert"
import { Choice } from "./choice"
import type { PaymentMethodsState } from "./use-payment-methods"

/** How to pay: every provider of the region that has a page of its own. */
export function PaymentMethods({ methods }: { methods: PaymentMethodsState }) {
  const { ids, chosenId, failure, choose } = methods
  return (
    <fieldset className="step">
      <legend>Payment</legend>
      <Alert failure={failure} />
      {!ids && !failure && <p className="quiet">Looking at the ways to pay…</p>}
      {ids?.length === 0 && <p>This region has no way to pay yet.</p>}
      {ids?.map((id) => (
        <Choice
          key={id}
          group="payment"
          label={providerName(id)}
          hint="You pay on their page and come back here."
          checked={id === chosenId}
          onChoose={() => choose(id)}
          testId={`payment-method-${id}`}
        />
      ))}
    </fieldset>
  )
}
