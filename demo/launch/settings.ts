import { join } from "node:path"

import type { MedusaSettings } from "./medusa"
import { readPort, type WantedPort } from "./ports"
import { dataPaths, type DataPaths } from "./project"

/** What the environment decides about a demo. */
export interface LaunchSettings {
  paths: DataPaths
  medusaPort: number
  sandboxPort: number
  shopPort: number
  /** Set when the person brings a Postgres; the embedded one otherwise. */
  databaseUrl: string | undefined
  redisUrl: string | undefined
}

/**
 * Reads PORT, SANDBOX_PORT, SHOP_PORT, DATA_DIR, DATABASE_URL and REDIS_URL.
 * @throws when one is malformed
 */
export function readSettings(env: NodeJS.ProcessEnv): LaunchSettings {
  return {
    paths: dataPaths(env.DATA_DIR || ".data"),
    medusaPort: readPort(env, "PORT", 9000),
    sandboxPort: readPort(env, "SANDBOX_PORT", 4010),
    shopPort: readPort(env, "SHOP_PORT", 8000),
    databaseUrl: readUrl(env, "DATABASE_URL", ["postgres:", "postgresql:"]),
    redisUrl: readUrl(env, "REDIS_URL", ["redis:", "rediss:"]),
  }
}

/** The ports that must be free before anything starts. */
export function wantedPorts(settings: LaunchSettings): WantedPort[] {
  return [
    { port: settings.medusaPort, owner: "Medusa", option: "PORT" },
    { port: settings.sandboxPort, owner: "the sandbox", option: "SANDBOX_PORT" },
    { port: settings.shopPort, owner: "the demo shop", option: "SHOP_PORT" },
  ]
}

/** Where each part is reached. */
export function addresses(settings: LaunchSettings) {
  return {
    medusa: `http://localhost:${settings.medusaPort}`,
    sandbox: `http://localhost:${settings.sandboxPort}`,
    shop: `http://localhost:${settings.shopPort}`,
  }
}

/** What Medusa gets to know of it. */
export function medusaSettings(settings: LaunchSettings, databaseUrl: string): MedusaSettings {
  const { sandbox, shop } = addresses(settings)
  return {
    databaseUrl,
    redisUrl: settings.redisUrl,
    port: settings.medusaPort,
    sandboxUrl: sandbox,
    shopUrl: shop,
    logs: settings.paths.logs,
  }
}

/** What the seed found out, kept beside the stamps. */
export const seedFile = ({ paths }: LaunchSettings) => join(paths.root, "seed.json")

function readUrl(env: NodeJS.ProcessEnv, option: string, protocols: string[]): string | undefined {
  const given = env[option]
  if (!given) {
    return undefined
  }
  if (!URL.canParse(given) || !protocols.includes(new URL(given).protocol)) {
    throw new Error(`${option} must be a URL that starts with ${protocols.join("// or ")}//`)
  }
  return given
}
