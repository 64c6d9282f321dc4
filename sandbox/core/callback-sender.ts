import type { Face } from "../faces/face"
import type { CallbackEntry, Message } from "./callback"
import type { CallbackLog } from "./callback-log"
import type { Clock } from "./clock"
import type { Payment } from "./payment"
import type { Poster } from "./post"

/** How one message is sent. */
export interface SendOptions {
  /** Instead of the message's own type: Manual, Forged. */
  type?: string
  /** Follow the gateway's retry schedule until the shop acknowledges. */
  retries: boolean
  genuine: boolean
  /** Later attempts are signed at their own moment, where the gateway does so. */
  resigns?: boolean
}

/** What of a payment its callbacks are logged with. */
export type ToldPayment = Pick<Payment, "gateway" | "reference" | "id" | "txnId">

/** The payment a callback is about. */
type Subject = Pick<CallbackEntry, "gateway" | "reference" | "paymentId" | "transferId">

/** Sends callbacks, keeps the log, retries by each gateway's own schedule. */
export class CallbackSender {
  constructor(
    private readonly clock: Clock,
    private readonly log: CallbackLog,
    private readonly poster: Poster
  ) {}

  /** Logs a message that is never sent, with the reason. It can still be resent by hand. */
  withhold(payment: ToldPayment, message: Message, note: string): CallbackEntry {
    return this.record(subjectOf(payment), message, { retries: false, genuine: true }, note)
  }

  /** Logs a message and makes the first attempt. Resolves when that attempt is over, however it ended. */
  async send(
    face: Face,
    payment: ToldPayment,
    message: Message,
    options: SendOptions
  ): Promise<CallbackEntry> {
    return this.sendAbout(face, subjectOf(payment), message, options)
  }

  /** Sends an entry's payload again as a new entry of type Manual. */
  async resend(face: Face, entry: CallbackEntry): Promise<CallbackEntry> {
    const message = entry.genuine ? face.resign(entry.message) : entry.message
    const options = { type: "Manual", retries: false, genuine: entry.genuine }
    return this.sendAbout(face, entry, message, options)
  }

  private async sendAbout(face: Face, subject: Subject, message: Message, options: SendOptions) {
    const entry = this.record(subject, message, options)
    await this.attempt(face, entry)
    return entry
  }

  private record(subject: Subject, message: Message, options: SendOptions, note?: string) {
    return this.log.add({
      gateway: subject.gateway,
      reference: subject.reference,
      paymentId: subject.paymentId,
      transferId: message.transferId ?? subject.transferId,
      type: options.type ?? message.type,
      message,
      createdAt: this.clock.now(),
      note,
      retries: options.retries,
      genuine: options.genuine,
      resigns: options.resigns,
    })
  }

  private async attempt(face: Face, entry: CallbackEntry): Promise<void> {
    if (entry.attempts > 0 && entry.resigns && face.atRetry) {
      entry.message = face.atRetry(entry.message)
    }
    entry.status = "In progress"
    entry.attempts += 1
    entry.sentAt = this.clock.now()
    entry.nextAttemptAt = undefined
    try {
      entry.response = await this.poster.post(entry.message)
      entry.note = undefined
    } catch (error) {
      entry.response = undefined
      entry.note = `No answer: ${reason(error)}`
    }
    const acknowledged = entry.response && face.isAcknowledged(entry.response.status)
    entry.status = acknowledged ? "Sent" : "Failed"
    if (!acknowledged) {
      this.planNext(face, entry)
    }
  }

  private planNext(face: Face, entry: CallbackEntry): void {
    const wait = entry.retries ? face.retryWaits[entry.attempts] : undefined
    const forgotten = this.log.find(entry.id) === undefined
    if (wait === undefined || forgotten) {
      return
    }
    entry.nextAttemptAt = this.clock.after(wait)
    this.clock.schedule(wait, () => void this.attempt(face, entry))
  }
}

const subjectOf = (payment: ToldPayment): Subject => ({
  gateway: payment.gateway,
  reference: payment.reference,
  paymentId: payment.id,
  transferId: payment.txnId,
})

function reason(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error)
  }
  const code = "code" in error ? String(error.code) : ""
  return error.message || code || error.name
}
