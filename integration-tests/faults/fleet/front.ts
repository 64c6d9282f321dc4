import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import type { AddressInfo } from "node:net"

type Backend = { url: string | null }

/**
 * What stands before the servers of a shop: hands each request to one that is up, in turn, and answers 502
 * when that one dies over it. Nothing is sent twice. Its address is the shop's public one.
 */
export class Front {
  url = ""
  /** Requests go to this one while it is up. */
  preferred: Backend | null = null
  private server?: Server
  private turn = 0
  /** Requests that have come and are not answered. */
  underWay = 0

  constructor(private readonly backends: readonly Backend[]) {}

  async open(): Promise<void> {
    this.server = createServer((req, res) => this.pass(req, res))
    await new Promise<void>((done) => this.server?.listen(0, "127.0.0.1", done))
    this.url = `http://localhost:${(this.server?.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  private choose(): string | null {
    const up = this.backends.filter(({ url }) => url !== null)
    const chosen = up.find((one) => one === this.preferred) ?? up[this.turn++ % up.length]
    return chosen?.url ?? null
  }

  private pass(req: IncomingMessage, res: ServerResponse): void {
    const backend = this.choose()
    if (!backend) {
      res.writeHead(503, { "retry-after": "1" }).end()
      return
    }
    this.underWay++
    res.once("close", () => this.underWay--)
    const { method, headers } = req
    const onward = request(
      `${backend}${req.url ?? ""}`,
      { method, headers, agent: false },
      (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(res)
        answer.on("error", () => res.destroy())
      }
    )
    onward.on("error", () => {
      if (res.headersSent) {
        res.destroy()
      } else {
        res.writeHead(502).end()
      }
    })
    req.pipe(onward)
    req.on("error", () => onward.destroy())
  }
}
