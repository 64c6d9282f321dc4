import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import getRawBody from "raw-body"
import { within } from "./within"

/** Largest callback we take, in bytes; a larger one is answered 413 and nothing of it is kept. */
export const MAX_BODY_BYTES = 256 * 1024

/**
 * Milliseconds that a body may take. Gateways send theirs at once; whoever sends half of it and waits
 * would hold a connection for minutes.
 */
const PATIENCE_MS = 5000

/**
 * Reads the body as bytes before any parser: a signature is over bytes (DESIGN.md 2, step 2). A
 * compressed body is refused, because inflating would let a small message become a large one.
 */
export async function readRawBody(
  req: MedusaRequest & { rawBody?: unknown },
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const encoding = req.headers["content-encoding"] ?? "identity"
  if (encoding !== "identity") {
    res.status(415).json({ success: false })
    return
  }
  try {
    const limits = { length: req.headers["content-length"], limit: MAX_BODY_BYTES }
    req.rawBody = await within(PATIENCE_MS, getRawBody(req, limits))
  } catch (error) {
    // The rest of an over-long body is not read: the connection ends with the answer.
    res.set("connection", "close")
    // Only being late has no status of its own.
    res.status((error as { statusCode?: number }).statusCode ?? 408).json({ success: false })
    return
  }
  next()
}
