import type { Remember } from "../contract"

/** For gateways that keep nothing while they refund. */
export const rememberNothing: Remember = async (name) => {
  throw new Error(`Nothing was to be kept, but ${name} was`)
}
