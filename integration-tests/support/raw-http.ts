import { connect } from "node:net"
import { facts } from "../setup/facts"

export type RawAnswer = { status: number; head: string; body: string }

export type RawRequest = {
  /** Exactly as it goes over the wire: nothing here encodes or normalises it. */
  path: string
  method?: string
  /** In order, repeats allowed. */
  headers?: [name: string, value: string][]
  /** What follows the head, byte for byte. */
  body?: Buffer | string
  /** False when the headers above say how long the body is, rightly or wrongly. */
  framed?: boolean
  /** Hang up after the last byte, as a client does that has died. */
  hangUp?: boolean
}

/** Sends what a well-behaved HTTP client would refuse to send. Status 0: no answer before the end. */
export function sendRaw(
  { path, method = "POST", headers = [], body = "", framed = true, hangUp = false }: RawRequest,
  url = facts().medusaUrl
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  const bytes = Buffer.from(body)
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    "Connection: close",
    ...(framed ? [`Content-Length: ${bytes.length}`] : []),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    socket.on("data", (chunk) => chunks.push(chunk))
    socket.on("close", () => done(answerOf(Buffer.concat(chunks).toString())))
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // A server that refuses a body may close before all of it is written.
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") {
        fail(error)
      }
    })
    socket.write(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), bytes]))
    if (hangUp) {
      socket.end()
    }
  })
}

function answerOf(text: string): RawAnswer {
  const end = text.indexOf("\r\n\r\n")
  const head = end < 0 ? text : text.slice(0, end)
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head: head.toLowerCase(),
    body: end < 0 ? "" : text.slice(end + 4),
  }
}
