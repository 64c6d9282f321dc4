import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Message } from "./message"
import { openLoop } from "./open-loop"
import { percentile } from "./samples"
import { connectTo, type Target } from "./send"

const STALL_MS = 300
const messages: Message[] = Array.from({ length: 50 }, () => ({
  method: "POST",
  path: "/",
  headers: {},
  body: "{}",
}))

describe("a server that stalls once", () => {
  let server: Server
  let target: Target

  beforeAll(async () => {
    let open = 0
    let stalled: Promise<void> | null = null
    // One at a time, as an event loop is; the tenth request holds it up for all that follow.
    server = createServer((_req, res) => {
      stalled =
        ++open === 10 ? new Promise((done) => setTimeout(done, STALL_MS)) : (stalled ?? null)
      void Promise.resolve(stalled).then(() => res.end("{}"))
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    target = connectTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })

  afterAll(async () => {
    await target.close()
    server.close()
  })

  it("is charged for every request that was due meanwhile", async () => {
    const samples = await openLoop(target, messages, 100)
    expect(samples.statuses).toEqual({ 200: messages.length })
    // 300 ms at 100 a second: some thirty requests waited, each less than the one before it.
    const waited = samples.latencies.filter((latency) => latency > 50)
    expect(waited.length).toBeGreaterThan(15)
    expect(percentile(samples.latencies, 1)).toBeGreaterThanOrEqual(STALL_MS - 5)
  })

  it("sends nothing before it is due", async () => {
    const samples = await openLoop(target, messages, 200)
    expect(Math.min(...samples.lags)).toBeGreaterThanOrEqual(0)
    expect(samples.elapsed).toBeGreaterThanOrEqual(((messages.length - 1) * 1000) / 200)
  })
})
