import {
  failureOf,
  paymentMemory,
  providerName,
  type Failure,
} from "medusa-verified-payments/storefront"
import { useState, type FormEvent } from "react"

import type { Cart } from "../api/types"
import { Alert } from "../layout/alert"
import { formatMoney } from "../money"
import { useShop } from "../shop/shop-provider"
import { AddressFields } from "./address-fields"
import { contactOf } from "./contact"
import { Delivery } from "./delivery"
import { pay } from "./pay"
import { PaymentMethods } from "./payment-methods"
import { Summary } from "./summary"
import { useDelivery } from "./use-delivery"
import { usePaymentMethods } from "./use-payment-methods"

/** One page: who and where, how to deliver, how to pay. */
export function CheckoutForm({ cart }: { cart: Cart }) {
  const { sdk, region } = useShop()
  const countries = region.countries ?? []
  const [contact, setContact] = useState(() =>
    contactOf(
      cart,
      countries.map(({ iso_2 }) => iso_2 ?? "")
    )
  )
  const delivery = useDelivery(cart, contact.country_code)
  const methods = usePaymentMethods()
  const [failure, setFailure] = useState<Failure>()
  const [leaving, setLeaving] = useState(false)
  const total = formatMoney(cart.total, cart.currency_code)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!delivery.chosenId || !methods.chosenId) {
      return
    }
    setLeaving(true)
    setFailure(undefined)
    try {
      const { redirectUrl, txnId } = await pay(sdk, cart, {
        contact,
        shippingOptionId: delivery.chosenId,
        providerId: methods.chosenId,
      })
      if (txnId) {
        paymentMemory().remember(txnId)
      }
      window.location.assign(redirectUrl)
    } catch (error) {
      setFailure(failureOf(error))
      setLeaving(false)
    }
  }

  return (
    <form className="checkout" onSubmit={(event) => void submit(event)} aria-busy={leaving}>
      <div className="steps">
        <AddressFields contact={contact} countries={countries} onChange={setContact} />
        <Delivery delivery={delivery} currency={cart.currency_code} />
        <PaymentMethods methods={methods} />
      </div>
      <aside className="summary" aria-label="Summary">
        <Summary cart={cart} />
        <Alert failure={failure} />
        <button
          type="submit"
          className="primary wide"
          data-testid="pay"
          disabled={leaving || delivery.changing || !delivery.chosenId || !methods.chosenId}
        >
          {leaving ? `Opening ${providerName(methods.chosenId ?? "")}…` : `Pay ${total}`}
        </button>
      </aside>
    </form>
  )
}
