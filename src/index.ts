export type {
  AccountOptions,
  B2BinPayAccountOptions,
  InbankAccountOptions,
  KustomAccountOptions,
  SharedOptions,
  SwedbankPayAccountOptions,
  Syok2PayAccountOptions,
} from "./configuration/account-options"
export {
  verifiedPayments,
  type VerifiedPayments,
  type VerifiedPaymentsConfig,
} from "./configuration/verified-payments"
