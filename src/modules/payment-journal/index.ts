import { Module } from "@medusajs/framework/utils"
import PaymentJournalService from "./service"

export const PAYMENT_JOURNAL_MODULE = "payment_journal"

export default Module(PAYMENT_JOURNAL_MODULE, { service: PaymentJournalService })
