import type { SeenCallback } from "../../modules/payment-journal/store"

/** A callback that was taken and settled, changed as asked. */
export function seenCallback(change: Partial<SeenCallback> = {}): SeenCallback {
  return {
    id: "pcb_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    label: "SUCCESS",
    cause: null,
    status: "done",
    result: null,
    transaction_id: "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa",
    received_at: new Date("2026-11-27T12:00:00Z"),
    ...change,
  }
}
