import { connect } from "node:net"

/** A request as it goes over the wire: nothing is encoded, normalised or completed. */
export type WireRequest = {
  method: string
  path: string
  headers: [name: string, value: string][]
  body: Buffer
}

/** The bytes of a request, with the length that its body has. */
export function bytesOf({ method, path, headers, body }: WireRequest): Buffer {
  const framed = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  const lines = [
    `${method} ${path} HTTP/1.1`,
    "host: shop.example",
    "connection: close",
    ...(framed ? [] : [`content-length: ${body.length}`]),
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body])
}

/** Milliseconds after which a request that is waited for in vain is given up. */
const PATIENCE_MS = 10_000

/** Sends bytes and returns the status of the answer; 0 when the server said nothing before the end. */
export function exchange(port: number, bytes: Buffer): Promise<number> {
  return new Promise((done) => {
    let head = ""
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes))
    socket.setTimeout(PATIENCE_MS, () => socket.destroy())
    socket.on("data", (chunk: Buffer) => {
      head = head.length < 20 ? head + chunk.toString("latin1") : head
    })
    // A server that refuses what it has not read to its end resets the connection.
    socket.on("error", () => undefined)
    socket.on("close", () => done(Number(/^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1] ?? 0)))
  })
}
