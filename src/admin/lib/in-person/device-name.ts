import type { PaymentDevice } from "../api/types"
import type { Translate } from "../use-text"

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What staff calls a device: its name, and where it is unless the gateway has but an id for that. */
export function deviceName({ name, location }: PaymentDevice, t: Translate): string {
  return location && !UUID.test(location)
    ? t("inPerson.device.withLocation", { name, location })
    : name
}
