/** A callback has been stored: `{ id }`. A hint to settle it at once; the sweep does not need it. */
export const PAYMENT_CALLBACK_RECEIVED = "payment_callback.received"
