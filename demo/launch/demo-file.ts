import { existsSync, readFileSync, writeFileSync } from "node:fs"

import type { SeededShop } from "./seed"
import { dataPaths } from "./project"

/** What `.data/demo.json` tells `npm run buy`, the shop and tests about the running demo. */
export interface DemoFacts extends SeededShop {
  medusa_url: string
  sandbox_url: string
  shop_url: string
}

/** Written by each start, so that moved ports are known at once. */
export function writeDemoFile(file: string, facts: DemoFacts): void {
  writeFileSync(file, `${JSON.stringify(facts, null, 2)}\n`)
}

/**
 * Reads the facts of the demo in a data folder.
 * @throws with what to do when there was no start yet
 */
export function readDemoFile(dataDir = process.env.DATA_DIR || ".data"): DemoFacts {
  const { demoFile } = dataPaths(dataDir)
  if (!existsSync(demoFile)) {
    throw new Error(
      `There is no ${demoFile}: start the demo first with npm start, and leave it running`
    )
  }
  return JSON.parse(readFileSync(demoFile, "utf8"))
}
