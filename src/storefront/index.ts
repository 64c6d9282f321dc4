export { failureOf, type Failure } from "./failure"
export { followPayment, type FollowedPayment, type FollowOptions } from "./follow-payment"
export { paymentMemory, type PaymentMemory, type PaymentStore } from "./payment-memory"
export { endedUnpaid, isTransactionId, readPayment, type PaymentStatus } from "./payment-status"
export { paymentLabels, paymentWords, type PaymentWords } from "./payment-words"
export { isVerifiedProvider, providerName } from "./provider-name"
export { readCalculation, type InstalmentCalculation } from "./read-calculation"
export {
  hasPaymentPage,
  startedPayment,
  startPayment,
  type StartedPayment,
  type StartOptions,
} from "./start-payment"
export type { StoreClient } from "./store-client"
