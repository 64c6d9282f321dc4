import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  announcePending,
  findUnannounced,
  readForAnnouncing,
  recordAnnouncements,
  TransactionBusyError,
  withTransactionLock,
  type Announcement,
} from "../modules/payment-journal/store"
import { messageOf } from "../settling/failure"
import { dueAnnouncements } from "./due-announcements"
import { isLeftToServer } from "./leave-to-server"

/** Milliseconds for the event bus: one whose Redis is away would never answer. */
const EMIT_MS = 3000

/** Transactions and events taken at once by the sweep. */
const BATCH = 100

/** Batches per sweep, so that a backlog is worked off in turns. */
const MAX_BATCHES = 10

/**
 * Tells the shop's own code what has become of a transaction. Written down first, then emitted; what
 * could not be emitted is left to the sweep. Never throws: settling must not fail for it.
 */
export async function announce(container: MedusaContainer, transactionId: string): Promise<void> {
  try {
    const isNews = (await note(container, transactionId)) > 0
    if (isNews && !isLeftToServer()) {
      await emitPending(container, transactionId)
    }
  } catch (error) {
    warn(container, transactionId, error)
  }
}

/**
 * Announces what was changed outside of settling (a refund from the admin), what a crash left and
 * what the event bus refused. A transaction that is being settled is left to its worker.
 */
export async function sweepAnnouncements(container: MedusaContainer): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const id of await findUnannounced(db, BATCH * MAX_BATCHES)) {
    try {
      await withTransactionLock(db, id, () => note(container, id))
    } catch (error) {
      if (!(error instanceof TransactionBusyError)) {
        warn(container, id, error)
      }
    }
  }
  for (let batch = 0, sent = BATCH; batch < MAX_BATCHES && sent === BATCH; batch++) {
    sent = await emitPending(container)
  }
}

async function note(container: MedusaContainer, transactionId: string): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found = await readForAnnouncing(db, transactionId)
  return found
    ? recordAnnouncements(db, transactionId, found.seen, dueAnnouncements(found.transaction))
    : 0
}

function warn(container: MedusaContainer, transactionId: string, error: unknown): void {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Events of payment transaction ${transactionId} are announced later: ${messageOf(error)}`)
}

function emitPending(container: MedusaContainer, transactionId?: string): Promise<number> {
  const bus = container.resolve(Modules.EVENT_BUS)
  const emit = async (events: Announcement[]) => {
    const late = new AbortController()
    const emitted = bus.emit(events.map(({ name, data }) => ({ name, data })))
    try {
      await Promise.race([
        emitted,
        setTimeout(EMIT_MS, undefined, { signal: late.signal }).then(() => {
          throw new MedusaError(
            MedusaError.Types.UNEXPECTED_STATE,
            `the event bus did not answer within ${EMIT_MS} ms`
          )
        }),
      ])
    } finally {
      late.abort()
    }
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return announcePending(db, emit, { transactionId, limit: BATCH })
}
