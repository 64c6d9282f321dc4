import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import { configManager } from "@medusajs/framework/config"
import {
  AbstractPaymentProvider,
  PaymentActions,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { parseOptions } from "../../accounts/parse-options"
import {
  accountOfOptions,
  noteOptions,
  providerEntries,
  providerIdOf,
} from "../../accounts/registry"
import { refuseSandbox } from "../../accounts/refuse-sandbox"
import { openContext, SESSION_CONTEXT_KEY } from "../../enrichment/session-context"
import type { Gateway } from "../../gateways/contract"
import { Money, type DecimalInput } from "../../gateways/money"
import {
  findBySession,
  findTransaction,
  type Transaction,
} from "../../modules/payment-journal/store"
import { adoptTransaction } from "./adopt-transaction"
import { cancelTransaction } from "./cancel-transaction"
import { checkAccount } from "./check-account"
import { captureTransaction } from "./capture-transaction"
import { forwardWebhook } from "./forward-webhook"
import { openTransaction } from "./open-transaction"
import type { ProviderContainer } from "./provider-container"
import { refundTransaction } from "./refund-transaction"
import { releaseSession } from "./release-session"
import { openedSessionData, sessionDataOf } from "./session-data"
import { sessionStatusOf } from "./session-status"
import { requireTransaction } from "./require-transaction"
import { toMedusaError } from "./to-medusa-error"

/**
 * What all our payment providers are to Medusa: a thin door to the journal and the gateway. It
 * decides nothing about money; evidence reaches the journal through callbacks and inquiries, and
 * this class answers from there. Session data is never evidence, the shopper can write it.
 */
export abstract class VerifiedPaymentProvider extends AbstractPaymentProvider<object> {
  static readonly gateway: Gateway

  protected readonly container_: ProviderContainer
  protected readonly account_: Account

  /** Stops the boot with a clear error when an account's options are incomplete. */
  static validateOptions(options: Record<string, unknown> = {}): void {
    const entries = providerEntries(configManager.config)
    const entry = entries.find((one) => one.options === options) ?? {}
    const providerId = providerIdOf(this.gateway, entry)
    const parsed = parseOptions(this.gateway, options, providerId)
    refuseSandbox(this.gateway, parsed, providerId)
    noteOptions(options, this.gateway)
    // Not awaited: a gateway that is away must not keep the shop from starting.
    void checkAccount(this.gateway, parsed, providerId)
  }

  constructor(container: ProviderContainer, options: object) {
    super(container, options)
    this.container_ = container
    this.account_ = accountOfOptions(configManager.config, options)
  }

  async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const given = input.data ?? {}
    const { [SESSION_CONTEXT_KEY]: sealed, ...posted } = given
    try {
      const context = openContext(sealed)
      const amount = this.moneyOf(input)
      // Medusa writes this key over whatever was posted.
      const sessionId = String(posted.session_id)
      const transaction = context?.adopt
        ? await adoptTransaction(this.db, this.account_, context.adopt, {
            sessionId,
            collectionId: context.collectionId,
            amount,
          })
        : await openTransaction(this.db, this.account_, { sessionId, amount, context, posted })
      return {
        id: transaction.id,
        status: PaymentSessionStatus.PENDING,
        data: openedSessionData(transaction, given),
      }
    } catch (error) {
      throw toMedusaError(error, `${this.account_.gateway.label} could not start this payment`)
    }
  }

  /** Answers from verified evidence in the journal alone; doubt is `pending`, never an error. */
  async authorizePayment({
    data,
    context,
  }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const transaction = await this.ofSession(context?.idempotency_key)
    return transaction
      ? {
          status: sessionStatusOf(transaction, this.account_.options),
          data: sessionDataOf(transaction),
        }
      : { status: PaymentSessionStatus.PENDING, data: data ?? {} }
  }

  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const transaction = await this.ofPayment(data)
    try {
      await captureTransaction(
        this.container_,
        this.account_,
        transaction,
        context?.idempotency_key
      )
    } catch (error) {
      throw toMedusaError(error, `Payment ${transaction.id} was not captured`)
    }
    return { data: sessionDataOf(await this.ofPayment(data)) }
  }

  async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const transaction = await this.ofPayment(data)
    try {
      await refundTransaction(
        this.container_,
        this.account_,
        transaction,
        amount as DecimalInput,
        context?.idempotency_key
      )
    } catch (error) {
      throw toMedusaError(error, `Payment ${transaction.id} was not refunded`)
    }
    return { data: sessionDataOf(await this.ofPayment(data)) }
  }

  async cancelPayment({ data, context }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    const transaction = await this.ofPayment(data)
    try {
      await cancelTransaction(this.db, this.account_, transaction, context?.idempotency_key)
    } catch (error) {
      throw toMedusaError(error, `Payment ${transaction.id} was not cancelled`)
    }
    return { data: sessionDataOf(await this.ofPayment(data)) }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    const transaction = await this.find(data)
    if (transaction) {
      await releaseSession(this.db, this.account_, transaction)
    }
    return { data }
  }

  async updatePayment({ data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const transaction = await this.find(data)
    return { data: transaction ? sessionDataOf(transaction) : data }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: sessionStatusOf(await this.ofPayment(data), this.account_.options) }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: sessionDataOf(await this.ofPayment(data)) }
  }

  /** The core's own hook route as another way into the same journal; it settles nothing itself. */
  async getWebhookActionAndData(
    payload: ProviderWebhookPayload["payload"]
  ): Promise<WebhookActionResult> {
    await forwardWebhook(this.container_, this.account_, payload)
    return { action: PaymentActions.NOT_SUPPORTED }
  }

  private moneyOf({ amount, currency_code }: InitiatePaymentInput): Money {
    const { gateway, options } = this.account_
    const exponent = gateway.exponentOf?.(currency_code.toUpperCase(), options)
    return Money.ofTotal(amount as DecimalInput, currency_code, exponent)
  }

  protected get db() {
    return this.container_.__pg_connection__
  }

  private async ofSession(sessionId: string | undefined): Promise<Transaction | null> {
    const transaction = sessionId ? await findBySession(this.db, sessionId) : null
    return transaction?.account === this.account_.key ? transaction : null
  }

  private async find(data: Record<string, unknown> | undefined): Promise<Transaction | null> {
    const transaction =
      typeof data?.txn_id === "string" ? await findTransaction(this.db, data.txn_id) : null
    return transaction?.account === this.account_.key ? transaction : null
  }

  private async ofPayment(data: Record<string, unknown> | undefined): Promise<Transaction> {
    return requireTransaction(await this.find(data), this.account_)
  }
}
