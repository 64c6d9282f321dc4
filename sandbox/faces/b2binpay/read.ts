import type { B2BinPayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { asOpened, twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { walletCoin, withDeposit } from "./deposit"
import type { B2BinPayPayment } from "./deposit"
import { depositDocument } from "./deposit-document"
import { depositsOf, payoutsOf, transfersOf } from "./deposits"
import type { FoundTransfer } from "./deposits"
import { linkTo, transferDocument } from "./documents"
import { listed } from "./lists"
import { payoutDocument } from "./payout-document"
import { NOT_FOUND, ok, Refused } from "./problems"
import { toldOf } from "./told"

/** Deposits, transfers and payouts as the API tells them (b2binpay.md 4). */
export class Reader {
  constructor(
    private readonly sandbox: Sandbox,
    private readonly face: Face,
    private readonly account: B2BinPayAccount
  ) {}

  deposit(request: CallRequest): Answer {
    const { id } = request.params
    const payment = found(depositsOf(this.sandbox).find(({ txnId }) => txnId === id))
    return ok({ data: this.shown(payment, request) })
  }

  deposits(request: CallRequest): Answer {
    const filters = {
      id: ({ txnId }: B2BinPayPayment) => txnId,
      tracking_id: ({ reference }: B2BinPayPayment) => reference,
      status: ({ deposit }: B2BinPayPayment) => String(deposit.status),
    }
    const rows = depositsOf(this.sandbox)
    return listed(request, "/deposit/", rows, filters, (row) => this.shown(row, request))
  }

  transfer({ params }: CallRequest): Answer {
    const one = found(transfersOf(this.sandbox).find(({ transfer }) => transfer.id === params.id))
    const document = transferShown(one)
    const wallet = linkTo("wallet", one.transfer.walletId)
    return ok({ data: { ...document, relationships: { ...document.relationships, wallet } } })
  }

  transfers(request: CallRequest): Answer {
    const filters = {
      op_id: ({ transfer }: FoundTransfer) => transfer.opId,
      op_type: ({ transfer }: FoundTransfer) => String(transfer.opType),
      status: ({ transfer }: FoundTransfer) => String(transfer.status),
    }
    return listed(request, "/transfer/", transfersOf(this.sandbox), filters, transferShown)
  }

  payout({ params }: CallRequest): Answer {
    const payout = found(payoutsOf(this.sandbox).find(({ id }) => id === params.id))
    return ok({ data: payoutDocument(payout) })
  }

  payouts(request: CallRequest): Answer {
    return listed(
      request,
      "/payout/",
      payoutsOf(this.sandbox),
      { tracking_id: ({ trackingId }) => trackingId, status: ({ status }) => String(status) },
      payoutDocument
    )
  }

  private shown(payment: B2BinPayPayment, { faults }: CallRequest) {
    const claim = twistedClaim(this.face, payment, faults)
    const isStale = faults.has("stale_status")
    const seen = isStale ? withDeposit(asOpened(this.face, payment)) : payment
    return depositDocument(seen, toldOf(this.account, seen, claim))
  }
}

const transferShown = ({ transfer, payment }: FoundTransfer) =>
  transferDocument(transfer, walletCoin(payment.deposit))

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) {
    throw new Refused(NOT_FOUND)
  }
  return row
}
