import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { syok2pay } from "../../gateways/syok2pay"
import { VerifiedPaymentProvider } from "../base/verified-payment-provider"

/** Medusa payment provider `pp_syok2pay_<id>`. */
class Syok2PayProvider extends VerifiedPaymentProvider {
  static identifier = syok2pay.id
  static readonly gateway = syok2pay
}

export default ModuleProvider(Modules.PAYMENT, { services: [Syok2PayProvider] })
