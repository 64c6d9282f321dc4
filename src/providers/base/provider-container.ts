import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types"

/** A capture or refund of Medusa's. */
export type MovementRow = { amount: unknown; payment_id?: string; payment?: { id: string } }

export type MovementService = {
  retrieve: (id: string, config?: object) => Promise<MovementRow>
  list: (filters: object, config?: object) => Promise<MovementRow[]>
}

/**
 * What a payment provider can reach: the payment module's container and nothing else. The services
 * are internal to Medusa; `recorded-total` guards their use with a clear error.
 */
export type ProviderContainer = Record<string, unknown> & {
  __pg_connection__: Knex
  logger: Logger
  event_bus?: IEventBusModuleService
  captureService?: MovementService
  refundService?: MovementService
}
