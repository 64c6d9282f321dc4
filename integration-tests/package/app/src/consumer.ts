import type { MedusaContainer } from "@medusajs/framework/types"
import {
  verifiedPayments,
  type B2BinPayAccountOptions,
  type Syok2PayAccountOptions,
} from "medusa-verified-payments"
import {
  PAYMENT_JOURNAL_MODULE,
  type PaymentJournalService,
} from "medusa-verified-payments/modules/payment-journal"
import type { PaymentStatus } from "medusa-verified-payments/storefront"
import {
  refundStrayPaymentWorkflow,
  settleTransactionWorkflow,
} from "medusa-verified-payments/workflows"

/** What a shop writes in TypeScript against the package; it has to compile, and only that. */

const syok2pay: Syok2PayAccountOptions = {
  baseUrl: process.env.SYOK2PAY_BASE_URL,
  merchantCode: process.env.SYOK2PAY_MERCHANT_CODE,
  publishableKey: process.env.SYOK2PAY_PUBLISHABLE_KEY,
  secretKey: process.env.SYOK2PAY_SECRET_KEY,
  strayMoney: "refund",
}

const b2binpay: B2BinPayAccountOptions = {
  clientId: process.env.B2BINPAY_CLIENT_ID,
  clientSecret: process.env.B2BINPAY_CLIENT_SECRET,
  callbackSecret: process.env.B2BINPAY_CALLBACK_SECRET,
  wallets: { eur: "4127", btc: { id: "4200", exponent: 8 } },
}

export const payments = verifiedPayments({
  publicUrl: process.env.MEDUSA_PUBLIC_URL,
  accounts: {
    syok2pay: { main: syok2pay },
    b2binpay: { main: b2binpay },
    "swedbank-pay": {
      main: { accessToken: process.env.TOKEN, payeeId: process.env.PAYEE, autoCapture: true },
    },
    inbank: {
      rent: {
        country: "ee",
        apiKey: process.env.INBANK_API_KEY,
        shopUuid: process.env.INBANK_SHOP_UUID,
        productCode: process.env.INBANK_RENT,
        productKind: "rent",
      },
    },
    kustom: {
      main: {
        apiKey: process.env.KUSTOM_API_KEY,
        webhookSecrets: [process.env.KUSTOM_WEBHOOK_SECRET],
        attentionNotification: { to: process.env.STAFF },
      },
    },
  },
})

// @ts-expect-error the merchant code is missing
export const incomplete: Syok2PayAccountOptions = { publishableKey: "pk_1", secretKey: "sk_1" }

verifiedPayments({
  // @ts-expect-error there is no such gateway
  accounts: { stripe: { main: {} } },
})

verifiedPayments({
  // @ts-expect-error money is held or refunded, nothing else
  strayMoney: "keep",
  accounts: {},
})

/** Before a timer of the shop's own cancels an order: what does the gateway say? */
export async function settled(container: MedusaContainer, transactionId: string): Promise<boolean> {
  const { result } = await settleTransactionWorkflow(container).run({
    input: { transaction_id: transactionId, cause: "unpaid-timer" },
  })
  // @ts-expect-error the input names its transaction
  await refundStrayPaymentWorkflow(container).run({ input: { actor_id: "user_1" } })
  return result.status === "settled" && result.state === "captured"
}

/** What a storefront reads of a payment. */
export const orderOf = ({ final, order_id }: PaymentStatus): string | null =>
  final ? order_id : null

/** Payments that wait for a person, from the journal's own service. */
export async function waiting(container: MedusaContainer): Promise<string[]> {
  const journal = container.resolve<PaymentJournalService>(PAYMENT_JOURNAL_MODULE)
  const rows = await journal.listPaymentTransactions({ attention: { $ne: null } }, { take: 20 })
  return rows.map(({ id }) => id)
}
