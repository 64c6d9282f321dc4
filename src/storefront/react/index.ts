"use client"

export { PaymentStatus, type PaymentStatusProps } from "./payment-status"
export { usePayment } from "./use-payment"
