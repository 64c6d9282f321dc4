import type { OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { MoneyError } from "../money"
import { percentOf } from "./decimals"
import type { B2BinPayOptions } from "./options"
import type { Fields } from "./reading"
import { requireWallet, type Wallet } from "./wallets"

const MAX_LABEL = 32

/** Body of the create call (b2binpay.md 3). Throws GatewayError invalid. */
export function depositPayload(request: OpenRequest, options: B2BinPayOptions): Fields {
  const { transaction, urls, wishes } = request
  const wallet = requireWallet(transaction, options)
  const coin = Object.hasOwn(options.coins, wishes.coin ?? "") ? options.coins[wishes.coin] : null
  return {
    data: {
      type: "deposit",
      attributes: {
        label: labelOf(request, options),
        tracking_id: transaction.reference,
        target_amount_requested: decimalText(transaction, wallet),
        inaccuracy: percentOf(transaction.amount, options.inaccuracyPercent).toDecimal(),
        time_limit: options.timeLimit * (options.timeLimitUnit === "ms" ? 1000 : 1),
        callback_url: urls.callback,
        payment_page_redirect_url: urls.return,
        payment_page_button_text: options.buttonText,
        confirmations_needed: options.confirmationsNeeded,
      },
      relationships: {
        wallet: related("wallet", wallet.id),
        // Without one the payer chooses on the page.
        ...(coin === null ? {} : { currency: related("currency", coin) }),
      },
    },
  }
}

/** A relationship of JSON:API; ids are text. */
export function related(type: string, id: string): Fields {
  return { data: { type, id } }
}

/** A text as B2BinPay takes labels: letters, digits, spaces, `_`, at most 32 (3, label). */
export function plainLabel(text: string): string {
  return text.replace(/[^A-Za-z0-9 _]/g, "").slice(0, MAX_LABEL)
}

function labelOf({ transaction, cart }: OpenRequest, { labelTemplate }: B2BinPayOptions): string {
  const values: Record<string, string> = {
    reference: transaction.reference,
    txn_id: transaction.id,
    cart_id: cart?.id ?? "",
  }
  return plainLabel(labelTemplate.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""))
}

/** The amount with the wallet's decimals, as text (7, money). */
function decimalText({ amount, reference }: TransactionFacts, wallet: Wallet): string {
  try {
    if (amount.isPositive()) {
      return amount.toDecimal(wallet.exponent)
    }
  } catch (error) {
    if (!(error instanceof MoneyError)) {
      throw error
    }
  }
  throw new GatewayError("invalid", `B2BinPay cannot take ${amount} for ${reference}`, {
    code: "AMOUNT_NOT_USABLE",
  })
}
