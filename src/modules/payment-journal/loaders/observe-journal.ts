import type { LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { observeBacklog } from "../../../telemetry/observe-backlog"
import type { Database } from "../store"

/** Lets the shop's own OpenTelemetry, if it has one, see what waits in the journal. */
export default async function observeJournal({ container }: LoaderOptions): Promise<void> {
  observeBacklog(container.resolve<Database>(ContainerRegistrationKeys.PG_CONNECTION))
}
