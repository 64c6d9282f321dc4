import { useEffect, useState } from "react"

import { failureOf, type Failure } from "../api/failure"
import { useShop } from "../shop/shop-provider"
import type { PaymentStatus } from "./payment-words"

/** Milliseconds between two looks: quick at first, then every five seconds. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 5000
const SLOWER = 1.5

export interface FollowedPayment {
  payment: PaymentStatus | undefined
  failure: Failure | undefined
}

/**
 * Follows a payment until nothing more will change, and through lost connections. A payment that the
 * server does not know ends the looking too.
 */
export function usePayment(txnId: string): FollowedPayment {
  const { sdk, cartPlaced } = useShop()
  const [followed, setFollowed] = useState<FollowedPayment>({
    payment: undefined,
    failure: undefined,
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    let pause = FIRST_PAUSE

    const look = async () => {
      const seen = await ask()
      if (left) {
        return
      }
      setFollowed(({ payment }) => ({ payment: seen.payment ?? payment, failure: seen.failure }))
      if (!seen.payment?.final && seen.failure?.status !== 404) {
        timer = setTimeout(look, pause)
        pause = Math.min(pause * SLOWER, LONGEST_PAUSE)
      }
    }
    const ask = (): Promise<FollowedPayment> =>
      sdk.client.fetch<{ payment: PaymentStatus }>(`/store/payments/${txnId}`).then(
        ({ payment }) => ({ payment, failure: undefined }),
        (error) => ({ payment: undefined, failure: failureOf(error) })
      )
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [sdk, txnId])

  const { payment } = followed
  const placedCart = payment?.order_placed ? payment.cart_id : null
  useEffect(() => {
    if (placedCart) {
      cartPlaced(placedCart)
    }
  }, [placedCart, cartPlaced])

  return followed
}
