import { Agent, request } from "undici"

export type Shot = { url: string; headers: Record<string, string>; body: string }

export type Salvo = {
  /** HTTP statuses and how often they came; 0 is no answer. */
  statuses: Record<number, number>
  /** Milliseconds from when a call was due to its whole answer, sorted. */
  latencies: number[]
}

/**
 * Sends calls at a fixed rate, however slowly they are answered (open loop): latency counts from when
 * a call was due, so a server that falls behind cannot hide it.
 */
export async function fire(shots: readonly Shot[], perSecond: number): Promise<Salvo> {
  const agent = new Agent({ connections: 256, headersTimeout: 60_000 })
  const statuses: Record<number, number> = {}
  const latencies: number[] = []
  const started = performance.now()
  const one = async ({ url, headers, body }: Shot, due: number) => {
    const status = await request(url, { method: "POST", headers, body, dispatcher: agent }).then(
      async (answer) => {
        await answer.body.dump()
        return answer.statusCode
      },
      () => 0
    )
    statuses[status] = (statuses[status] ?? 0) + 1
    latencies.push(performance.now() - due)
  }
  const flying: Promise<void>[] = []
  for (const [at, shot] of shots.entries()) {
    const due = started + (at * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 1) {
      await new Promise((done) => setTimeout(done, wait))
    }
    flying.push(one(shot, due))
  }
  await Promise.all(flying)
  await agent.close()
  return { statuses, latencies: latencies.sort((one, other) => one - other) }
}

/** The latency that a share of all calls kept within, such as 0.99, in whole milliseconds. */
export function within({ latencies }: Salvo, share: number): number {
  return Math.round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))])
}

/** As "200: 9990, 503: 10". */
export const statusesOf = ({ statuses }: Salvo): string =>
  Object.entries(statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ")
