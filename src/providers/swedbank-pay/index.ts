import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { swedbankPay } from "../../gateways/swedbank-pay"
import { VerifiedPaymentProvider } from "../base/verified-payment-provider"

/** Medusa payment provider `pp_swedbank-pay_<id>`. */
class SwedbankPayProvider extends VerifiedPaymentProvider {
  static identifier = swedbankPay.id
  static readonly gateway = swedbankPay
}

export default ModuleProvider(Modules.PAYMENT, { services: [SwedbankPayProvider] })
