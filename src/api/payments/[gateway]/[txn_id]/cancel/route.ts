import { paymentPageHandler } from "../../../../http/payment-page-handler"

/** Some gateways send the browser by POST; both mean the same and neither is believed. */
export const GET = paymentPageHandler("cancel")
export const POST = GET
