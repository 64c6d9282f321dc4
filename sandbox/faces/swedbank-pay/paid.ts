import type { Claim } from "../../core/payment"
import type { SwedbankPayment, Transaction } from "./order"
import { paidBy } from "./words"
import type { Instrument } from "../../accounts"

/**
 * What `paid`, `cancelled` and `reversed` have in common (swedbank-pay.md 4).
 * @param about the transaction whose number and reference they carry
 */
export function paidFields(payment: SwedbankPayment, told: Claim, about: Transaction) {
  const amount = Number(told.amount)
  const isTwisted = told.reference !== payment.reference
  return {
    number: about.number,
    instrument: payment.channel,
    payeeReference: isTwisted ? told.reference : about.payeeReference,
    orderReference: orderReference(payment, told),
    transactionType: paidBy(payment.channel as Instrument),
    amount,
    submittedAmount: amount,
    feeAmount: 0,
    discountAmount: 0,
  }
}

/** Echoed when it was given; a fault that tells another reference tells it here too. */
export function orderReference(payment: SwedbankPayment, told: Claim): string | undefined {
  const given = payment.order.request.orderReference
  return given !== undefined && told.reference !== payment.reference ? told.reference : given
}

/** `details` per instrument, with a card nobody has. */
export function detailsOf(payment: SwedbankPayment, paid: Transaction) {
  switch (payment.channel) {
    case "CreditCard":
      return cardDetails(paid)
    case "Swish":
      // The samples spell it like this, the field table says msisdn.
      return { misidn: "+46700000000" }
    default:
      return {}
  }
}

const cardDetails = ({ number, at }: Transaction) => ({
  externalNonPaymentToken: "0c77d9e1b35f4a6281",
  cardBrand: "Visa",
  cardType: "Debit",
  issuingBank: "Example Bank",
  maskedPan: "400000******0001",
  expiryDate: "09/2031",
  issuerAuthorizationApprovalCode: "L00417",
  acquirerTransactionType: "3DSECURE",
  acquirerStan: String(number % 1000),
  acquirerTerminalId: String(number),
  acquirerTransactionTime: at.toISOString(),
  transactionInitiator: "CARDHOLDER",
  bin: "400000",
  paymentAccountReference: "0c77d9e1b35f4a6281",
})
