import { spawn, type SpawnOptions } from "node:child_process"
import { join } from "node:path"

/** How much of a program's output an error shows. */
const SHOWN_LINES = 20

/** Node flags that end a process together with the launcher, see `leash.cjs`. */
export const onLeash = ["-r", join(__dirname, "leash.cjs")]

/**
 * Runs a program to its end; it does not outlive this process.
 * @returns what it wrote to stdout
 * @throws with the end of its output when it fails
 */
export function run(
  command: string,
  args: string[],
  options: Omit<SpawnOptions, "stdio"> & { onLine?: (line: string) => void } = {}
): Promise<string> {
  const { onLine, ...spawnOptions } = options
  const child = spawn(command, args, {
    ...spawnOptions,
    stdio: ["ignore", "pipe", "pipe", ...(args[0] === onLeash[0] ? (["ipc"] as const) : [])],
  })
  const endAtOnce = () => void child.kill("SIGKILL")
  process.once("exit", endAtOnce)
  let output = ""
  let all = ""
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text
    take(text)
  })
  child.stderr?.setEncoding("utf8").on("data", take)

  function take(text: string) {
    all += text
    for (const line of text.split("\n")) {
      if (line.trim() && onLine) {
        onLine(line.trim())
      }
    }
  }

  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => {
      process.removeListener("exit", endAtOnce)
      if (code === 0) {
        return resolve(output)
      }
      const end = all.trim().split("\n").slice(-SHOWN_LINES).join("\n")
      reject(
        new Error(`${command} ${args[0] ?? ""} ended with ${signal ?? `code ${code}`}\n${end}`)
      )
    })
  })
}
