import { useMutation } from "@tanstack/react-query"
import { startInPersonPayment, type InPersonPayment } from "../lib/api/in-person-payments"

type Started = { payment: string; device: string }

/** Sends a payment to a device. */
export function useStartPayment(onStarted: (started: Started) => void) {
  return useMutation({
    mutationFn: startInPersonPayment,
    onSuccess: (payment: string, { device_id }: InPersonPayment) =>
      onStarted({ payment, device: device_id }),
  })
}
