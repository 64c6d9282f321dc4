export * from "./settle-transaction"
