#!/usr/bin/env node
import { join } from "node:path"

import { refuseLiveKeys } from "../live-keys"
import { startSandbox } from "../server"
import { asJson, asText } from "./announcement"
import { readArguments, USAGE, WrongUsage } from "./arguments"
import { tellKustom } from "./tell-kustom"

async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2), process.env)
  if (!wanted) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  refuseLiveKeys(process.env, join(process.cwd(), ".env"))
  const running = await startSandbox(wanted)
  const stop = () => void running.close().then(() => process.exit(0))
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  await tellKustom(running.url, wanted.publicUrl)
  process.stdout.write(`${(wanted.json ? asJson : asText)(running, wanted.publicUrl)}\n`)
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${text}\n${error instanceof WrongUsage ? `\n${USAGE}\n` : ""}`)
  process.exit(1)
})
