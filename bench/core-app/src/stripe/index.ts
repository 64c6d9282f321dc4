import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"
import type { StripeOptions } from "@medusajs/payment-stripe/dist/types"

/** What a Stripe client has for its address beside its constructor. */
type Addressable = { _setApiField: (field: string, value: string) => void }

/**
 * The official provider, its calls turned to the bench's stub. It has no option for that, so the
 * client that it has made is given another address; everything else is untouched.
 */
class StripeAtStub extends StripeProviderService {
  constructor(cradle: never, options: StripeOptions) {
    super(cradle, options)
    const { hostname, port } = new URL(String(process.env.SANDBOX_URL))
    const address = { protocol: "http", host: hostname, port }
    for (const [field, value] of Object.entries(address)) {
      ;(this.stripe_ as unknown as Addressable)._setApiField(field, value)
    }
  }
}

export default ModuleProvider(Modules.PAYMENT, { services: [StripeAtStub] })
