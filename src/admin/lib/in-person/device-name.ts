import type { PaymentDevice } from "../api/types"
import type { Translate } from "../use-text"

/** What staff calls a device: its name, and where it is. */
export function deviceName({ name, location }: PaymentDevice, t: Translate): string {
  return location ? t("inPerson.device.withLocation", { name, location }) : name
}
