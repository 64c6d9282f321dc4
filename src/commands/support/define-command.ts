import { parseArgs, type ParseArgsConfig } from "node:util"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { leaveAnnouncementsToServer } from "../../announcements/leave-to-server"
import { messageOf } from "../../settling/failure"
import { UsageError } from "./usage-error"

type Options = NonNullable<ParseArgsConfig["options"]>

export type Command = {
  /** How to call it, after the file's name. */
  usage: string
  options?: Options
  /** How many words it takes beside its options. */
  operands?: number
  /** Its result is written to stdout as JSON. */
  run: (container: MedusaContainer, given: Given) => Promise<unknown>
}

/** What was given on the command line. */
export type Given = { operands: string[]; options: Record<string, unknown> }

/**
 * Makes a function for `medusa exec`: one line of JSON on stdout, the result or `{ "error" }`, and
 * with an error exit code 1. A wrong call is told how to call it right.
 */
export function defineCommand(command: Command): (call: ExecArgs) => Promise<void> {
  return async ({ container, args }) => {
    leaveAnnouncementsToServer()
    try {
      answer(await command.run(container, read(command, args)))
    } catch (error) {
      process.exitCode = 1
      answer({
        error: messageOf(error),
        ...(error instanceof UsageError ? { usage: command.usage } : {}),
      })
    }
  }
}

function read({ options = {}, operands = 0 }: Command, args: string[]): Given {
  const { values, positionals } = parse(wordsOf(args), options)
  if (positionals.length !== operands) {
    throw new UsageError(`Arguments needed: ${operands}, given: ${positionals.length}`)
  }
  return { operands: positionals, options: values }
}

/**
 * Everything after `medusa exec <file>`. Medusa's CLI refuses options unless they come after `--`, and
 * then does not hand them on.
 */
function wordsOf(args: string[]): string[] {
  const exec = process.argv.indexOf("exec")
  return exec < 0 ? args : process.argv.slice(exec + 2).filter((word) => word !== "--")
}

function parse(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
