import { ModulesSdkUtils } from "@medusajs/framework/utils"

export type Connection = ReturnType<typeof ModulesSdkUtils.createPgConnection>

/** A connection made exactly as Medusa makes its own. Close it with `destroy()`. */
export function connect(databaseUrl: string): Connection {
  return ModulesSdkUtils.createPgConnection({ clientUrl: databaseUrl, pool: { min: 0, max: 5 } })
}
