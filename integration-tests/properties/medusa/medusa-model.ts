import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { VerifiedPaymentProvider } from "../../../src/providers/base/verified-payment-provider"
import type { Connection } from "../../support/knex"
import type { Process } from "../process"
import { Movements } from "./movements"
import { Orders } from "./orders"
import { Payments } from "./payments"
import { graphOf } from "./query"
import type { Records } from "./records"

/** Name under which the mocked core workflows find their model in a container. */
export const MODEL = "properties_model"

/** What a sequence's plugin code gets as Medusa. */
export class MedusaModel {
  readonly payments: Payments
  readonly movements: Movements
  readonly orders: Orders
  readonly container: MedusaContainer

  constructor(
    readonly records: Records,
    private readonly process: Process,
    { db, config, provider }: Surroundings
  ) {
    this.payments = new Payments(records, process, provider)
    this.movements = new Movements(records, process, provider)
    this.orders = new Orders(records, process, this.payments, this.movements)
    this.container = containerOf({
      [MODEL]: this,
      [ContainerRegistrationKeys.PG_CONNECTION]: db,
      [ContainerRegistrationKeys.CONFIG_MODULE]: config,
      [ContainerRegistrationKeys.LOGGER]: silent,
      [ContainerRegistrationKeys.QUERY]: { graph: graphOf(records) },
      [ContainerRegistrationKeys.LINK]: { create: (links: Link[]) => this.link(links) },
      [Modules.PAYMENT]: this.payments,
      [Modules.ORDER]: booked,
      [Modules.LOCKING]: this.locking(),
      [Modules.EVENT_BUS]: { emit: async () => undefined },
      [Modules.WORKFLOW_ENGINE]: {
        run: (_: string, { input }: { input: { id: string } }) => this.orders.complete(input.id),
      },
    })
  }

  private async link(links: Link[]): Promise<void> {
    for (const { [Modules.ORDER]: named, ...to } of links) {
      await this.process.change()
      const order = this.records.orders.find(({ id }) => id === named.order_id)
      if (order) {
        order.cart_id = to[Modules.CART]?.cart_id ?? order.cart_id
        order.collection_id = to[Modules.PAYMENT]?.payment_collection_id ?? order.collection_id
      }
    }
  }

  private locking() {
    const { locks } = this.records
    return {
      acquire: async (key: string, { ownerId }: { ownerId: string }) => {
        await this.process.change()
        if (locks.has(key)) {
          throw new MedusaError(MedusaError.Types.CONFLICT, `Failed to acquire lock for ${key}`)
        }
        locks.set(key, ownerId)
      },
      release: async (key: string, { ownerId }: { ownerId: string }) => {
        this.process.call()
        return locks.get(key) === ownerId && locks.delete(key)
      },
    }
  }
}

/** Orders book in the same stroke here; what a crash leaves unbooked is the subject of `faults/cut-off.spec.ts`. */
const booked = {
  listOrderTransactions: async ({ reference_id }: { reference_id: string[] }) =>
    reference_id.map((id) => ({ id: `ordtrx_${id}`, reference_id: id })),
  deleteOrderTransactions: async () => undefined,
}

export type Surroundings = {
  db: Connection
  config: object
  provider: () => VerifiedPaymentProvider
}

type Link = {
  [Modules.ORDER]: { order_id: string }
  [Modules.CART]?: { cart_id: string }
  [Modules.PAYMENT]?: { payment_collection_id: string }
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

function containerOf(things: Record<string, unknown>): MedusaContainer {
  const resolve = (name: string, options?: { allowUnregistered?: boolean }) => {
    if (!(name in things) && !options?.allowUnregistered) {
      throw new TypeError(`The model of Medusa has no ${name}`)
    }
    return things[name]
  }
  return { resolve } as unknown as MedusaContainer
}
