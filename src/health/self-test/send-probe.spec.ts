import { startScriptedServer, type ScriptedServer } from "../../gateways/testing/scripted-server"
import { newProbeId } from "../../modules/payment-journal/store"
import { syok2payAccount } from "../testing/accounts"
import { probeOf } from "./probe"
import { sendProbe } from "./send-probe"
import { errorCodeOf } from "./unanswered"

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.close())

const probe = (publicUrl = server.url) => probeOf(syok2payAccount({ publicUrl }), newProbeId())

describe("sending a probe", () => {
  it("sends exactly what it is, and tells what came back", async () => {
    server.answer({ status: 201, headers: { "content-encoding": "br" }, text: "yes" })
    const sent = probe()
    expect(await sendProbe(sent)).toEqual({
      status: 201,
      location: null,
      encoding: "br",
      body: "yes",
      durationMs: expect.any(Number),
    })
    const [received] = server.received
    expect(`${server.url}${received.path}`).toBe(sent.url)
    expect(received).toMatchObject({ method: "POST", text: sent.body })
    expect(received.headers).toMatchObject(sent.headers)
  })

  it("follows no redirect", async () => {
    const location = `${server.url}/elsewhere`
    server.answer({ status: 307, headers: { location }, text: "" })
    expect(await sendProbe(probe())).toMatchObject({ status: 307, location })
    expect(server.received).toHaveLength(1)
  })

  it("reads no more of an endless page than it takes to see that it is none of ours", async () => {
    server.answer({ status: 200, text: "x".repeat(3_000_000) })
    const { body } = await sendProbe(probe())
    expect(body.length).toBeLessThan(1_000_000)
  })

  it("throws what went wrong when nobody answers", async () => {
    server.answer("drop")
    const codes = [probe(), probe("http://127.0.0.1:1")].map((one) =>
      sendProbe(one).catch(errorCodeOf)
    )
    expect(await Promise.all(codes)).toEqual(["UND_ERR_SOCKET", "ECONNREFUSED"])
  })

  it("gives up after its limit", async () => {
    const limit = jest.spyOn(AbortSignal, "timeout").mockReturnValue(soon())
    try {
      server.answer("hang")
      expect(await sendProbe(probe()).catch(errorCodeOf)).toBe("TimeoutError")
      expect(limit).toHaveBeenCalledWith(10_000)
    } finally {
      limit.mockRestore()
    }
  })
})

/** Our limit, already near its end. */
function soon(): AbortSignal {
  const over = new AbortController()
  setTimeout(() => over.abort(new DOMException("late", "TimeoutError")), 50)
  return over.signal
}
