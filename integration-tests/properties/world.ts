import { configManager } from "@medusajs/framework/config"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { findAccount, noteOptions } from "../../src/accounts/registry"
import type { Account } from "../../src/accounts/account"
import type { Gateway } from "../../src/gateways/contract"
import { VerifiedPaymentProvider } from "../../src/providers/base/verified-payment-provider"
import type { ProviderContainer } from "../../src/providers/base/provider-container"
import type { Connection } from "../support/knex"
import { CURRENCY } from "./cents"
import { mortal } from "./database"
import { GatewayModel } from "./gateway/gateway-model"
import { modelGateway, optionsOf } from "./gateway/model-gateway"
import { MedusaModel } from "./medusa/medusa-model"
import { Records } from "./medusa/records"
import { Process } from "./process"
import type { Variant } from "./variant"
import { Wishes } from "./wishes"

/** One cart with its account, its gateway and its Medusa, on a journal shared with other worlds. */
export class World {
  readonly process = new Process()
  readonly wishes = new Wishes()
  readonly gateway: GatewayModel
  readonly records: Records
  readonly medusa: MedusaModel
  readonly account: Account
  private readonly provider: VerifiedPaymentProvider
  /** The journal as the process sees it. */
  readonly db: Connection

  constructor(
    readonly id: string,
    real: Gateway,
    readonly variant: Variant,
    /** The journal as we see it. */
    readonly journal: Connection
  ) {
    this.db = mortal(journal, this.process)
    this.gateway = new GatewayModel(real.capabilities, variant, id)
    this.records = new Records(id, {
      id: `cart_${id}`,
      total: TOTALS[0],
      currency_code: CURRENCY.toLowerCase(),
      completed_at: null,
      collection_id: `pay_col_${id}`,
      inStock: true,
    })
    const gateway = modelGateway(real, this.gateway, this.process)
    const options = optionsOf(variant)
    const config = {
      modules: { [Modules.PAYMENT]: { options: { providers: [{ id, options }] } } },
    }
    noteOptions(options, gateway)
    this.account = accountIn(config, `${real.id}_${id}`)
    this.medusa = new MedusaModel(this.records, this.process, {
      db: this.db,
      config,
      provider: () => this.provider,
    })
    this.provider = this.providerOf(gateway, config, options)
  }

  /** The real provider, as Medusa makes it for an account. */
  private providerOf(gateway: Gateway, config: object, options: object): VerifiedPaymentProvider {
    class ModelProvider extends VerifiedPaymentProvider {
      static readonly gateway = gateway
    }
    Object.defineProperty(configManager, "config", { value: config, configurable: true })
    return new ModelProvider(this.providerContainer(), options)
  }

  private providerContainer(): ProviderContainer {
    const { payments } = this.records
    const serviceOf = (kind: "captures" | "refunds") => {
      const all = () => payments.flatMap((payment) => payment[kind])
      return {
        retrieve: async (id: string) => all().find((row) => row.id === id) ?? gone(id),
        list: async (filters: { payment_id?: string }) =>
          all().filter(({ payment_id }) => payment_id === filters.payment_id),
      }
    }
    return {
      __pg_connection__: this.db,
      logger: this.medusa.container.resolve(ContainerRegistrationKeys.LOGGER),
      captureService: serviceOf("captures"),
      refundService: serviceOf("refunds"),
    }
  }
}

/** Totals between which a cart goes to and fro, in major units. */
export const TOTALS = [128.4, 70.01, 99.99]

function accountIn(config: Parameters<typeof findAccount>[0], key: string): Account {
  return findAccount(config, key) ?? missing(key)
}

function gone(id: string): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `${id} was not found`)
}

function missing(what: string): never {
  throw new TypeError(`${what} is missing in the model`)
}
