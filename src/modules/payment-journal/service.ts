import { MedusaService } from "@medusajs/framework/utils"
import { watchJobs } from "../../background/watch-jobs"
import PaymentAnnouncement from "./models/payment-announcement"
import PaymentCallback from "./models/payment-callback"
import PaymentEvent from "./models/payment-event"
import PaymentProbe from "./models/payment-probe"
import PaymentTransaction from "./models/payment-transaction"

/**
 * The plugin's memory for lists and admin routes. Everything whose correctness depends on locks,
 * claims or one round trip is plain SQL in `store/`, shared with the providers, which can reach
 * the database connection but no module.
 */
class PaymentJournalService extends MedusaService({
  PaymentTransaction,
  PaymentCallback,
  PaymentEvent,
  PaymentAnnouncement,
  PaymentProbe,
}) {
  private endWatch?: () => void

  /** What Medusa calls when it starts and before it stops. */
  __hooks = {
    onApplicationStart: async () => {
      this.endWatch ??= watchJobs()
    },
    onApplicationPrepareShutdown: async () => {
      this.endWatch?.()
    },
  }
}

export default PaymentJournalService
