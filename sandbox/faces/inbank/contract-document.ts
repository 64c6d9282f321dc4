import { isWithdrawable } from "./contract"
import type { Contracted } from "./find"
import type { Version } from "./spelling"
import { timeOrNull } from "./words"

/** A contract as GET tells it, in camelCase (inbank.md 4): v2 wraps it and tells fewer fields. */
export function contractDocument(version: Version, { payment, contract }: Contracted): object {
  const common = {
    uuid: contract.uuid,
    number: contract.number,
    status: contract.status,
    terminationReason: contract.terminationReason ?? null,
    activatedAt: timeOrNull(contract.activatedAt),
    terminatedAt: timeOrNull(contract.terminatedAt),
    productCode: payment.session.product.code,
    signedAt: timeOrNull(contract.signedAt),
    partnerApprovalAt: timeOrNull(contract.partnerApprovalAt),
  }
  if (version === "v2") {
    return { contract: common }
  }
  return {
    ...common,
    processStatus: contract.status === "signed" ? "waiting_for_partners_confirmation" : null,
    customerSigned: timeOrNull(contract.signedAt),
    repSigned: null,
    activatorName: contract.activatorName ?? null,
    withdrawable: isWithdrawable(payment),
  }
}

/** Prices in the sample are net of 24 % VAT. */
const VAT = 0.24

/** A Smart Rent contract; the field names are the guide's. */
export function rentalDocument({ payment, contract }: Contracted): object {
  const gross = Number(payment.amount)
  const net = cents(gross / (1 + VAT))
  return {
    status: contract.status,
    uuid: contract.uuid,
    referenceNumber: `R-${contract.number}`,
    activatedAt: timeOrNull(contract.activatedAt),
    activatorName: contract.activatorName ?? null,
    productCode: payment.session.product.code,
    partnerApprovalAt: timeOrNull(contract.partnerApprovalAt),
    customerUuid: contract.customerUuid,
    details: {
      totalNetPrice: net,
      totalGrossPrice: gross,
      totalNetPriceWithDiscount: net,
      totalGrossPriceWithDiscount: gross,
      grossTradeInAmount: 0,
      grossCampaignDiscount: 0,
      insuranceUsed: false,
      rentalSchedule: rentalSchedule(net, RENTAL_PERIOD),
    },
  }
}

const RENTAL_PERIOD = 24

/** Equal parts of the net price; the real price list is not public. */
export function rentalSchedule(netPrice: number, period: number) {
  const netMonthlyPayment = cents(netPrice / period)
  const vat = cents(netMonthlyPayment * VAT)
  return { grossMonthlyPayment: cents(netMonthlyPayment + vat), vat, netMonthlyPayment }
}

const cents = (amount: number) => Math.round(amount * 100) / 100
