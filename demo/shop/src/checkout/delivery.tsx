import { Alert } from "../layout/alert"
import { formatMoney } from "../money"
import { Choice } from "./choice"
import type { DeliveryState } from "./use-delivery"

/** How the parcel comes. */
export function Delivery({ delivery, currency }: { delivery: DeliveryState; currency: string }) {
  const { options, chosenId, failure, choose } = delivery
  return (
    <fieldset className="step" data-testid="delivery">
      <legend>Delivery</legend>
      <Alert failure={failure} />
      {!options && !failure && <p className="quiet">Looking at the ways to you…</p>}
      {options?.length === 0 && <p>We cannot deliver to this country yet.</p>}
      {options?.map(({ id, name, amount, type }) => (
        <Choice
          key={id}
          group="delivery"
          label={name}
          hint={type.description}
          aside={formatMoney(amount, currency)}
          checked={id === chosenId}
          onChoose={() => choose(id)}
          testId={`delivery-${id}`}
        />
      ))}
    </fieldset>
  )
}
