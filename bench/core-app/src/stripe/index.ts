import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider"
import type { StripeOptions } from "@medusajs/payment-stripe/dist/types"

/**
 * The official provider, its calls turned to the bench's stub. It has no option for that, so the
 * client that it has made is replaced by one of the same class; everything else is untouched.
 */
class StripeAtStub extends StripeProviderService {
  constructor(cradle: never, options: StripeOptions) {
    super(cradle, options)
    const { hostname, port } = new URL(String(process.env.SANDBOX_URL))
    const Stripe = this.stripe_.constructor as new (key: string, config: object) => never
    this.stripe_ = new Stripe(options.apiKey, { protocol: "http", host: hostname, port })
  }
}

export default ModuleProvider(Modules.PAYMENT, { services: [StripeAtStub] })
