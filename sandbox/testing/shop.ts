import { createServer } from "node:http"
import type { IncomingHttpHeaders } from "node:http"
import type { AddressInfo } from "node:net"

export interface ReceivedCallback {
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** A shop that records what it is called back with and answers as told. */
export interface TestShop {
  url: string
  received: ReceivedCallback[]
  /** HTTP status of each next answer; 200 when used up. */
  answers: number[]
  close(): Promise<void>
}

export async function startShop(): Promise<TestShop> {
  const received: ReceivedCallback[] = []
  const answers: number[] = []
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on("data", (chunk: Buffer) => chunks.push(chunk))
    req.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8")
      received.push({ url: req.url ?? "", headers: req.headers, body })
      res.writeHead(answers.shift() ?? 200, { "Content-Type": "application/json" })
      res.end('{"success":true}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    answers,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Waits for a condition instead of a time. @throws when it does not come true within 5 s */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited 5 s in vain until ${what}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
