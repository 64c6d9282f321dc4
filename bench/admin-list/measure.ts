import { performance } from "node:perf_hooks"
import type { Case } from "./cases"

/** Milliseconds of a case's calls. */
export type Measured = { name: string; median: number; p99: number }

/** Calls a case one after the other and times each whole answer; a few calls before do not count. */
export async function measure(
  { name, paths }: Case,
  { url, token, calls }: { url: string; token: string; calls: number }
): Promise<Measured> {
  const call = async (turn: number) => {
    const started = performance.now()
    const answer = await fetch(`${url}${paths[turn % paths.length]}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    await answer.arrayBuffer()
    if (!answer.ok) {
      throw new Error(`${name}: ${paths[turn % paths.length]} was answered ${answer.status}`)
    }
    return performance.now() - started
  }
  for (let turn = 0; turn < 3; turn++) {
    await call(turn)
  }
  const times: number[] = []
  for (let turn = 0; turn < calls; turn++) {
    times.push(await call(turn))
  }
  times.sort((left, right) => left - right)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]
  return { name, median: at(0.5), p99: at(0.99) }
}
