import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** What the page works on is kept in the address bar, so that a reload shows it again. */
export type PaymentAddress = {
  order_id?: string
  cart_id?: string
  /** Id of the running transaction. */
  payment?: string
  /** Id of the device it runs on. */
  device?: string
}

const NAMES = ["order_id", "cart_id", "payment", "device"] as const

/** Answers what the address says, and a setter which replaces all of it. */
export function usePaymentInAddress(): [PaymentAddress, (address: PaymentAddress) => void] {
  const [params, setParams] = useSearchParams()
  const address: PaymentAddress = {}
  for (const name of NAMES) {
    address[name] = params.get(name) ?? undefined
  }
  const setAddress = useCallback(
    (next: PaymentAddress) => {
      const given = Object.entries(next).filter((entry): entry is [string, string] => !!entry[1])
      setParams(new URLSearchParams(given))
    },
    [setParams]
  )
  return [address, setAddress]
}
