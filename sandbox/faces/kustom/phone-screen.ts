import { ActRefused } from "../../core/act-refused"
import type { Sandbox } from "../../core/sandbox"
import type { Device } from "./devices"
import { GATEWAY, isOpen, withSession } from "./session"
import type { KustomPayment } from "./session"

const sessionsOn = (sandbox: Sandbox, { id }: Device): KustomPayment[] =>
  sandbox.payments
    .list({ gateway: GATEWAY })
    .map(withSession)
    .filter(({ session }) => session.request.deviceId === id)

/** The session on the screen: the newest open one. */
export const openOn = (sandbox: Sandbox, device: Device): KustomPayment | undefined =>
  sessionsOn(sandbox, device).find(isOpen)

/** A session that is over, if it was one of this phone. */
export const lastOn = (
  sandbox: Sandbox,
  device: Device,
  id: string | undefined
): KustomPayment | undefined =>
  sessionsOn(sandbox, device).find((payment) => payment.id === id && !isOpen(payment))

/** The session a button belongs to. @throws ActRefused when the phone is off or shows another */
export function sessionOn(sandbox: Sandbox, device: Device, id: unknown): KustomPayment {
  if (!device.isOn) {
    throw new ActRefused("This phone is switched off")
  }
  const payment = openOn(sandbox, device)
  if (!payment || payment.id !== id) {
    throw new ActRefused("This payment is not on the screen any more")
  }
  return payment
}
