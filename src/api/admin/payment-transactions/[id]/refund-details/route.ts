import { detailsHandler } from "../../../../http/details-handler"

/** What a refund at some gateways needs beside its amount. */
export const POST = detailsHandler("refund")
