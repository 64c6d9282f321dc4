import type { CommonOptions, Gateway, GatewayClient } from "../gateways/contract"

/** One configured entry of a gateway: Medusa provider `pp_<key>`. */
export type Account = {
  /** `<gateway>` of every URL: `syok2pay_main`. */
  key: string
  /** Medusa's provider id: `pp_syok2pay_main`. */
  providerId: string
  gateway: Gateway
  options: CommonOptions
  client: GatewayClient
}
