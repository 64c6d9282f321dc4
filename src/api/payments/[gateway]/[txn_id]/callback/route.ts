import { handleCallback } from "../../../../http/callback-handler"
import { methodNotAllowed } from "../../../../http/method-not-allowed"

/** Where the gateway tells us about one transaction. */
export const POST = handleCallback
export const GET = methodNotAllowed("POST")
export const PUT = methodNotAllowed("POST")
export const PATCH = methodNotAllowed("POST")
export const DELETE = methodNotAllowed("POST")
