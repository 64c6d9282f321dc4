export * from "./settle-transaction"
export * from "./start-in-person-payment"
