import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService, Logger } from "@medusajs/framework/types"

type CaptureRow = { amount: unknown; payment_id?: string; payment?: { id: string } }

/**
 * What a payment provider can reach: the payment module's container and nothing else. The capture
 * service is internal to Medusa; `capture-transaction` guards its use with a clear error.
 */
export type ProviderContainer = Record<string, unknown> & {
  __pg_connection__: Knex
  logger: Logger
  event_bus?: IEventBusModuleService
  captureService?: {
    retrieve: (id: string, config?: object) => Promise<CaptureRow>
    list: (filters: object, config?: object) => Promise<CaptureRow[]>
  }
}
