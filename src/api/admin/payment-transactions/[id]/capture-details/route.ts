import { detailsHandler } from "../../../../http/details-handler"

/** What a capture at some gateways needs beside its amount. */
export const POST = detailsHandler("capture")
