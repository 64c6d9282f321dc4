import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { facts } from "../setup/facts"

/** One call of the shop to the gateway, as it went over the line. */
export type GatewayCall = {
  path: string
  headers: IncomingHttpHeaders
  raw: string
  body: Record<string, unknown>
}

/** Changes an answer on its way back: what a gateway might say that our sandbox never would. */
export type Rewrite = (answer: { data: Record<string, unknown> }) => unknown

/**
 * The line between a shop and the sandbox: notes what the shop says, word for word, and may change
 * what the gateway answers to an inquiry. Its `url` stands in for the sandbox's.
 */
export class GatewayLine {
  readonly calls: GatewayCall[] = []
  rewrite: Rewrite | null = null
  url = ""
  private server?: Server

  async open(): Promise<void> {
    this.server = createServer((req, res) => {
      const chunks: Buffer[] = []
      req.on("data", (chunk: Buffer) => chunks.push(chunk))
      req.on("end", () => {
        const raw = Buffer.concat(chunks).toString()
        const path = req.url ?? ""
        this.calls.push({ path, headers: req.headers, raw, body: JSON.parse(raw) })
        void this.pass(path, req.headers, raw).then(({ status, text }) => {
          res.writeHead(status, { "content-type": "application/json" }).end(text)
        })
      })
    })
    await new Promise<void>((done) => this.server?.listen(0, "127.0.0.1", done))
    this.url = `http://localhost:${(this.server?.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  /** Opening calls for a reference. */
  openings(reference: string): GatewayCall[] {
    return this.calls.filter(
      ({ path, body }) => path.endsWith("/initiate") && body.reference_no === reference
    )
  }

  private async pass(
    path: string,
    { "content-length": _l, connection: _c, host: _h, ...rest }: IncomingHttpHeaders,
    raw: string
  ) {
    const answer = await fetch(`${facts().sandboxUrl}${path}`, {
      method: "POST",
      headers: rest as Record<string, string>,
      body: raw,
    })
    // The pay page lies where the shop was told that its gateway is.
    const text = (await answer.text()).replaceAll(facts().sandboxUrl, this.url)
    const rewritten = path.endsWith("/inquiry") && this.rewrite?.(JSON.parse(text))
    return { status: answer.status, text: rewritten ? JSON.stringify(rewritten) : text }
  }
}
