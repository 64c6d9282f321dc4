import { Module } from "@medusajs/framework/utils"
import observeJournal from "./loaders/observe-journal"
import PaymentJournalService from "./service"

export type { default as PaymentJournalService } from "./service"

/** Name under which the journal's service is in the container. */
export const PAYMENT_JOURNAL_MODULE = "payment_journal"

export default Module(PAYMENT_JOURNAL_MODULE, {
  service: PaymentJournalService,
  loaders: [observeJournal],
})
