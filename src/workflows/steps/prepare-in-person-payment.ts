import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requireDeviceAccount } from "../../accounts/require-device-account"
import { SESSION_CONTEXT_KEY, sealContext } from "../../enrichment/session-context"
import { endReplaced } from "../../in-person/end-replaced"
import { findTarget, type TargetInput } from "../../in-person/find-target"
import { isBeingPlaced } from "../../modules/payment-journal/store"
import { cartJustPaid } from "../../providers/base/release-session"

export type StartInPersonInput = TargetInput & {
  /** `kustom_main` */
  account: string
  device_id: string
  /** User id of whoever takes the payment. */
  actor_id: string
}

export const prepareInPersonPaymentStepId = "prepare-in-person-payment"

/** Finds out what is paid for and makes the session's input, which no shopper can make. */
export const prepareInPersonPaymentStep = createStep(
  prepareInPersonPaymentStepId,
  async (input: StartInPersonInput, { container }) => {
    const { providerId } = requireDeviceAccount(container, input.account)
    const { collection, sessionIds, cart, orderId } = await findTarget(container, input, providerId)
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await endReplaced(container, sessionIds, input.actor_id)
    if (await isBeingPlaced(db, sessionIds)) {
      throw cartJustPaid()
    }
    const sealed = sealContext({
      collectionId: collection.id,
      cart,
      browser: null,
      staff: { device: input.device_id, actor: input.actor_id },
      orderId,
    })
    return new StepResponse({
      replaced: { ids: sessionIds },
      session: {
        payment_collection_id: collection.id,
        provider_id: providerId,
        amount: collection.amount,
        currency_code: collection.currency_code,
        data: { [SESSION_CONTEXT_KEY]: sealed },
      },
    })
  }
)
