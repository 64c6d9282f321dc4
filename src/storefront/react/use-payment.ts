"use client"

import { useEffect, useState } from "react"
import { followPayment, type FollowedPayment } from "../follow-payment"
import type { StoreClient } from "../store-client"

const NOTHING: FollowedPayment = { payment: undefined, failure: undefined }

/**
 * Follows a payment as long as the component is there. `sdk` has to be the same object at every
 * render: make it outside of the component.
 */
export function usePayment(sdk: StoreClient, txnId: string): FollowedPayment {
  const [followed, setFollowed] = useState<FollowedPayment>(NOTHING)
  useEffect(() => {
    const leaving = new AbortController()
    setFollowed(NOTHING)
    void followPayment(sdk, txnId, setFollowed, { signal: leaving.signal })
    return () => leaving.abort()
  }, [sdk, txnId])
  return followed
}
