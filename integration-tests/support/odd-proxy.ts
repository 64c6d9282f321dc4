import { createServer, request, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export type Passed = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }

export type Answered = { status: number; headers?: IncomingHttpHeaders; body: Buffer | string }

/** What a proxy does: passes a message on, changed or not; answers itself; or says nothing. */
export type Behaviour = (message: Passed) => Passed | Answered | "nothing"

/** A proxy in front of a Medusa that behaves as some do, for the self-test to find out. */
export class OddProxy {
  url = ""
  /** Where it passes messages on to. */
  target = ""
  behave: Behaviour = (message) => message
  /** What it makes of Medusa's answer on its way back. */
  answer: (answered: Answered) => Answered | "nothing" = (answered) => answered
  private server?: Server

  async open(): Promise<void> {
    this.server = createServer((req, res) => {
      const chunks: Buffer[] = []
      req.on("data", (chunk: Buffer) => chunks.push(chunk))
      req.on("end", () => {
        const { method = "", url: path = "", headers } = req
        void this.pass({ method, path, headers, body: Buffer.concat(chunks) }).then((answered) => {
          if (answered !== "nothing") {
            res.writeHead(answered.status, answered.headers).end(answered.body)
          }
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

  /** Back to passing everything on as it is. */
  reset(): void {
    this.behave = (message) => message
    this.answer = (answered) => answered
  }

  private async pass(message: Passed): Promise<Answered | "nothing"> {
    const next = this.behave(message)
    if (next === "nothing" || "status" in next) {
      return next
    }
    return this.answer(await this.forward(next))
  }

  private forward({ method, path, headers, body }: Passed): Promise<Answered> {
    const { "content-length": _length, "transfer-encoding": _framing, ...kept } = headers
    const framed = body.length > 0 ? { ...kept, "content-length": String(body.length) } : kept
    return new Promise((done, fail) => {
      const passed = request(`${this.target}${path}`, { method, headers: framed }, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("end", () => {
          const { statusCode: status = 0, headers } = answer
          done({ status, headers, body: Buffer.concat(chunks) })
        })
      })
      passed.on("error", fail)
      passed.end(body)
    })
  }
}
