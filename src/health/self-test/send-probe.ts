import { Agent, request } from "undici"
import type { ProbeAnswer } from "./answer"
import type { Probe } from "./probe"

/** Milliseconds after which nobody waits for an answer any more. */
export const PROBE_TIMEOUT_MS = 10_000

/** Bytes of an answer that are read; ours has a hundred. */
const MAX_ANSWER_BYTES = 64 * 1024

/**
 * Sends a probe to the URL of an account, which is the shop's own configuration: no redirect is
 * followed, TLS is verified, and nothing of the answer goes anywhere but into a finding. Throws the
 * error of Node or undici when there is no answer.
 */
export async function sendProbe({ url, method, headers, body }: Probe): Promise<ProbeAnswer> {
  const agent = new Agent({ connectTimeout: PROBE_TIMEOUT_MS })
  const sentAt = Date.now()
  try {
    const answer = await request(url, {
      method,
      headers,
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
    const text = await beginningOf(answer.body)
    const [location = null, encoding = null] = [
      answer.headers.location,
      answer.headers["content-encoding"],
    ].map((value) => [value].flat()[0])
    const durationMs = Date.now() - sentAt
    return { status: answer.statusCode, location, encoding, body: text, durationMs }
  } finally {
    // Not awaited: an answer that never ends would keep it open.
    void agent.destroy()
  }
}

/** Enough of an answer to know whether it is ours; the rest, which may have no end, is not waited for. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= MAX_ANSWER_BYTES) {
      break
    }
  }
  return Buffer.concat(chunks).toString()
}
