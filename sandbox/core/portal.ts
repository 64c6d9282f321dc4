import type { Face } from "../faces/face"
import { ActRefused } from "./act-refused"
import { fieldsOf, oneOf } from "./invalid"
import type { Payment } from "./payment"
import { readAmount, readOwn } from "./read-act"
import type { Sandbox } from "./sandbox"

export const PORTAL_ACTIONS = [
  "capture",
  "cancel",
  "reversal",
  "complete_reversal",
  "fail_reversal",
] as const
export type PortalAction = (typeof PORTAL_ACTIONS)[number]

/** What a merchant does in the gateway's own portal, past the shop. */
export interface PortalWish {
  action: PortalAction
  /** In the gateway's notation; absent means all that is left. */
  amount?: string
  /** Fields that only this face offers, as in an act. */
  own: Record<string, string>
}

/** Something only one gateway's portal can do. @throws ActRefused or Invalid */
export type PortalDeed = (
  sandbox: Sandbox,
  payment: Payment,
  wish: Omit<PortalWish, "action">
) => Promise<void>

const isShared = (action: string): action is PortalAction =>
  PORTAL_ACTIONS.some((shared) => shared === action)

/**
 * Carries out what was done in the portal. Resolves when the callbacks had their first attempt.
 * @throws ActRefused when the gateway has no portal here or refuses, Invalid when the body is wrong
 */
export async function usePortal(
  sandbox: Sandbox,
  face: Face,
  payment: Payment,
  body: unknown
): Promise<void> {
  if (!face.portal) {
    throw new ActRefused(`${face.label} has no merchant portal in the sandbox`)
  }
  const fields = fieldsOf(body)
  const wish = { amount: readAmount(face, fields.amount, "json"), own: readOwn(face, fields) }
  const deeds = face.ownActions ?? {}
  const action = oneOf("action", fields.action, [...PORTAL_ACTIONS, ...Object.keys(deeds)])
  await (isShared(action)
    ? face.portal(sandbox, payment, { action, ...wish })
    : deeds[action](sandbox, payment, wish))
}
