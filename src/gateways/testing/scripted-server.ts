import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** What the server does with one request. */
export type Script =
  | { status: number; headers?: Record<string, string>; body?: unknown; text?: string }
  /** Reads the request, then closes the connection without an answer. */
  | "drop"
  /** Reads the request and never answers. */
  | "hang"

export type Received = {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  text: string
  json: Record<string, unknown>
}

/**
 * A real HTTP server for client specs: answers by a script, in order, and keeps what it received.
 * A request beyond the script is answered with 599, so that a call too many is seen.
 */
export async function startScriptedServer() {
  const received: Received[] = []
  let scripts: Script[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8")
      const { method = "", url = "", headers } = request
      received.push({ method, path: url, headers, text, json: text ? JSON.parse(text) : {} })
      const script = scripts.shift() ?? { status: 599, text: "unexpected call" }
      if (script === "drop") {
        request.socket.destroy()
      } else if (script !== "hang") {
        const body = script.text ?? JSON.stringify(script.body)
        response.writeHead(script.status, script.headers).end(body)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    /** Replaces the script and forgets what was received. */
    answer: (...next: Script[]) => {
      scripts = next
      received.length = 0
    },
    /** Answers of the script that were not asked for. */
    left: () => scripts.length,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type ScriptedServer = Awaited<ReturnType<typeof startScriptedServer>>
