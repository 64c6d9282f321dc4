import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/**
 * The command line of a running process, to tell a leftover of ours from a stranger who got the same id.
 * @returns undefined when there is no such process or the system does not tell
 */
export function commandLineOf(pid: number): string | undefined {
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
      : execFileSync("ps", ["-ww", "-p", String(pid), "-o", "command="], {
          stdio: "pipe",
        }).toString()
  } catch {
    return undefined
  }
}
