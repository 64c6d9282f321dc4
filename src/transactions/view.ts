import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import type { Money } from "../gateways/money"
import { factsOf, type Transaction } from "../modules/payment-journal/store"
import { capabilitiesOf, needsDetails } from "./account-facts"
import { possibleActions, type PossibleAction } from "./actions"
import { caseAmounts } from "./case-amounts"
import { gatewayAmounts } from "./gateway-amounts"
import { loadMedusaPayments, type MedusaPayment } from "./medusa-payment"
import { loadOrders, type OrderFacts } from "../orders/load-orders"
import { orderIdOf } from "./order-of"

type Known = { payment: MedusaPayment | null; order: OrderFacts | null }

/** Payments as the admin's pages show them. Amounts are decimal text in major units. */
export async function transactionViews(container: MedusaContainer, transactions: Transaction[]) {
  const [payments, orders] = await Promise.all([
    loadMedusaPayments(container, transactions),
    loadOrders(container, transactions.map(orderIdOf)),
  ])
  return transactions.map((transaction) =>
    viewOf(container, transaction, {
      payment: payments.get(transaction.id) ?? null,
      order: orders.get(orderIdOf(transaction) ?? "") ?? null,
    })
  )
}

export type TransactionView = Awaited<ReturnType<typeof transactionViews>>[number]

function viewOf(container: MedusaContainer, transaction: Transaction, { payment, order }: Known) {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const account = findAccount(config, transaction.account)
  const actions = possibleActions({
    transaction,
    payment,
    capabilities: account ? capabilitiesOf(account) : null,
    needs: needsDetails(account),
  })
  const amounts = caseAmounts(transaction)
  return {
    ...fieldsOf(transaction),
    gateway_label: account?.gateway.label ?? null,
    order,
    at_gateway: gatewayOf(transaction),
    medusa: payment && medusaOf(payment),
    case_amounts: amounts && {
      paid: moneyOf(amounts.paid),
      due: moneyOf(amounts.due),
      difference: moneyOf(amounts.difference),
    },
    actions: actions.map(actionOf),
    back_office_url:
      account?.gateway.backOfficeUrl?.(factsOf(transaction), account.options) ?? null,
  }
}

function fieldsOf(transaction: Transaction) {
  return {
    id: transaction.id,
    account: transaction.account,
    gateway: transaction.gateway,
    session_id: transaction.session_id,
    cart_id: transaction.cart_id,
    order_id: transaction.order_id,
    reference: transaction.reference,
    gateway_id: transaction.gateway_id,
    currency_code: transaction.currency_code,
    amount: transaction.amount.toDecimal(),
    authorized_amount: transaction.authorized.toDecimal(),
    captured_amount: transaction.captured.toDecimal(),
    refunded_amount: transaction.refunded.toDecimal(),
    state: transaction.state,
    attention: transaction.attention,
    attention_details: transaction.attention_details,
    attention_at: transaction.attention_at,
    attention_handled_at: transaction.attention_handled_at,
    refund_pending_at: transaction.refund_pending_at,
    expires_at: transaction.expires_at,
    next_inquiry_at: transaction.next_inquiry_at,
    inquiries: transaction.inquiries,
    truth_at: transaction.truth_at,
    settled_at: transaction.settled_at,
    created_at: transaction.created_at,
  }
}

function gatewayOf(transaction: Transaction) {
  const { authorized, captured, refunded } = gatewayAmounts(transaction)
  return {
    authorized: moneyOf(authorized),
    captured: moneyOf(captured),
    refunded: moneyOf(refunded),
  }
}

function medusaOf({ id, amount, captured, refunded, canceled }: MedusaPayment) {
  return {
    payment_id: id,
    authorized_amount: amount.toDecimal(),
    captured_amount: captured.toDecimal(),
    refunded_amount: refunded.toDecimal(),
    canceled,
  }
}

function actionOf({ amount, ...action }: PossibleAction) {
  return { ...action, amount: moneyOf(amount) }
}

/** Null for nothing; the currency goes along, because a gateway may speak of another one. */
function moneyOf(money: Money | null) {
  return money && { amount: money.toDecimal(), currency_code: money.currency }
}
