import { accounts } from "../setup/accounts"
import { facts } from "../setup/facts"
import { medusaCommand } from "../setup/medusa"

/**
 * Runs a command as an operator does, against the database and sandbox of this worker. Returns what
 * it wrote to stdout, which has to be JSON and nothing else. Fails when the command does.
 */
export async function command<T>(name: string, ...args: string[]): Promise<T> {
  const { databaseUrl, sandboxUrl } = facts()
  const written = await medusaCommand(["exec", `./src/commands/${name}.ts`, "--", ...args], {
    databaseUrl,
    sandboxUrl,
    env: { ...accounts(), LOG_LEVEL: "error" },
  })
  return JSON.parse(written) as T
}
