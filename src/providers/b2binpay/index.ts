import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { b2binpay } from "../../gateways/b2binpay"
import { VerifiedPaymentProvider } from "../base/verified-payment-provider"

/** Medusa payment provider `pp_b2binpay_<id>`. */
class B2BinPayProvider extends VerifiedPaymentProvider {
  static identifier = b2binpay.id
  static readonly gateway = b2binpay
}

export default ModuleProvider(Modules.PAYMENT, { services: [B2BinPayProvider] })
