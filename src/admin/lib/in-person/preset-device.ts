import type { PaymentDevice } from "../api/types"

/** The chosen device if the account has it, else the only one there is, else none. */
export function presetDevice(devices: PaymentDevice[] | undefined, chosen: string): string {
  if (devices?.some(({ id }) => id === chosen)) {
    return chosen
  }
  return devices?.length === 1 ? devices[0].id : ""
}
