import { ModulesSdkUtils } from "@medusajs/framework/utils"

export type Connection = ReturnType<typeof ModulesSdkUtils.createPgConnection>

/** A pool of `max` connections made exactly as Medusa makes its own. Close it with `destroy()`. */
export function connect(databaseUrl: string, max = 5): Connection {
  return ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl, pool: { min: 0, max } })
}

/** Runs statements that fail instead of waiting for somebody else's lock. */
export function impatiently(
  db: Connection,
  work: (db: Pick<Connection, "raw">) => Promise<void>
): Promise<void> {
  return db.transaction(async (impatient) => {
    await impatient.raw("set local lock_timeout = '500ms'")
    await work(impatient)
  })
}
