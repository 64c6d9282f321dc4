export * from "./refund-stray-payment"
export * from "./settle-transaction"
export * from "./start-in-person-payment"
