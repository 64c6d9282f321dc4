import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { inbank } from "../../gateways/inbank"
import { VerifiedPaymentProvider } from "../base/verified-payment-provider"

/** Medusa payment provider `pp_inbank_<id>`. */
class InbankProvider extends VerifiedPaymentProvider {
  static identifier = inbank.id
  static readonly gateway = inbank
}

export default ModuleProvider(Modules.PAYMENT, { services: [InbankProvider] })
