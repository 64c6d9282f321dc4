import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { kustom } from "../../gateways/kustom"
import { VerifiedPaymentProvider } from "../base/verified-payment-provider"

/** Medusa payment provider `pp_kustom_<id>`. */
class KustomProvider extends VerifiedPaymentProvider {
  static identifier = kustom.id
  static readonly gateway = kustom
}

export default ModuleProvider(Modules.PAYMENT, { services: [KustomProvider] })
