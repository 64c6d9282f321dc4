import { Pool } from "undici"
import type { Message } from "./message"
import type { Samples } from "./samples"

/** Connections that a gateway farm would hold open to one shop; more only queue in the server. */
export const CONNECTIONS = 64

/** Milliseconds without an answer after which a request counts as lost. */
const PATIENCE_MS = 60_000

export type Target = { pool: Pool; close: () => Promise<void> }

/** Kept-alive connections to one server. `origin` such as `http://localhost:9000`. */
export function connectTo(origin: string, connections = CONNECTIONS): Target {
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
  })
  return { pool, close: () => pool.close() }
}

/** Sends one request, reads its whole answer and writes down how long after `due` that was. */
export async function send(
  { pool }: Target,
  { method, path, headers, body }: Message,
  due: number,
  samples: Samples
): Promise<void> {
  samples.lags.push(performance.now() - due)
  let status = 0
  try {
    const answer = await pool.request({ method, path, headers, body })
    await answer.body.dump()
    status = answer.statusCode
  } catch {
    // Counted as status 0.
  }
  samples.latencies.push(performance.now() - due)
  samples.statuses[status] = (samples.statuses[status] ?? 0) + 1
}
