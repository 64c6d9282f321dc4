/**
 * Starts Medusa as `medusa start --port <port>` does (`node start.mjs <port> [module loaded before it]`), without
 * loading the other commands of its CLI.
 */
import { createRequire } from "node:module"
import { keep } from "./cache.mjs"

const load = createRequire(import.meta.url)
const [port, preload] = process.argv.slice(2)
if (preload) {
  await import(preload)
}
load("ts-node").register({})
load("tsconfig-paths").register({})
load("dotenv").config()
const { default: start } = load("@medusajs/medusa/commands/start")
await start({ directory: process.cwd(), port, types: false })
keep()
