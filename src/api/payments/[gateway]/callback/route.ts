import { handleCallback } from "../../../http/callback-handler"
import { methodNotAllowed } from "../../../http/method-not-allowed"

/** One URL for a whole account, for gateways that cannot be given one per transaction. */
export const POST = handleCallback
/** A few gateways call by GET; the others are answered 405. */
export const GET = handleCallback
export const PUT = methodNotAllowed("POST")
export const PATCH = methodNotAllowed("POST")
export const DELETE = methodNotAllowed("POST")
