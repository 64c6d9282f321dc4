import type { RawCallback } from "../contract"

/** A callback as it arrives: an empty POST to an account-level URL, changed as asked. */
export function rawCallback(changes: Partial<RawCallback> = {}): RawCallback {
  return {
    method: "POST",
    query: "",
    headers: {},
    body: Buffer.alloc(0),
    transactionId: null,
    remoteAddress: null,
    ...changes,
  }
}
