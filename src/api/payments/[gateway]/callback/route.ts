import { handleCallback } from "../../../http/callback-handler"
import { methodNotAllowed } from "../../../http/method-not-allowed"

/** One URL for a whole account, for gateways that cannot be given one per transaction. */
export const POST = handleCallback
export const GET = methodNotAllowed("POST")
export const PUT = methodNotAllowed("POST")
export const PATCH = methodNotAllowed("POST")
export const DELETE = methodNotAllowed("POST")
