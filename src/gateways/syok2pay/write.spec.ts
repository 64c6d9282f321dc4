import type { Context } from "./context"
import { GatewayError } from "../errors"
import { inOrder } from "../testing/in-order"
import { refundPayload } from "./payloads"
import { NOW, account, myr, paid } from "./testing/account"
import type { Send } from "./transport"
import { writeOnce } from "./write"

const options = account()
const facts = paid({ refunded: myr("1.00") })
const trouble = (kind: GatewayError["kind"], code?: string) =>
  new GatewayError(kind, "no", { code })
const ok: Awaited<ReturnType<Send>> = {
  ...{ http: 200, success: true, code: "SUCCESS", message: null, traceId: null },
  data: {},
}

/** Writes a refund to a gateway that answers by a script, errors included. */
async function write(...script: (typeof ok | Error)[]) {
  const calls: string[] = []
  const next = inOrder(script)
  const send: Send = async (call) => {
    calls.push(call)
    return next()
  }
  const context: Context = { options, send, now: () => NOW }
  const outcome = await writeOnce(context, {
    call: "refund",
    transaction: facts,
    payload: refundPayload(facts, myr("28.40"), "RF-1", options),
    isDone: () => false,
  }).catch((error: unknown) => error)
  return { outcome, calls }
}

describe("a write that was accepted", () => {
  test.each([
    ["lost", trouble("unavailable"), "unavailable"],
    ["refused", trouble("unauthorized", "INVALID_API_KEY"), "INVALID_API_KEY"],
    ["broken by ourselves", new TypeError("bug"), "unknown"],
  ])("stays accepted when the inquiry after it is %s", async (_, error, inquiry_failed) => {
    const { outcome } = await write(ok, error)
    expect(outcome).toEqual({
      ...{ state: "captured", amount: null, movements: [], mode: null },
      ...{ authorized: facts.captured, captured: facts.captured, refunded: facts.refunded },
      ...{ reference: null, gatewayId: null },
      snapshot: { note: "refund accepted, not confirmed by inquiry yet", inquiry_failed },
    })
  })
})

describe("a write that stays unclear", () => {
  const lost = trouble("unknown_result")

  test("is tried twice, looked for twice, and told with what to do about it", async () => {
    const { outcome, calls } = await write(lost, ok, lost, ok)
    expect(calls).toEqual(["refund", "inquiry", "refund", "inquiry"])
    expect(outcome).toMatchObject({ kind: "unknown_result", cause: undefined })
    const { message } = outcome as Error
    expect(message).toMatch(/not known whether Syok2Pay did the refund RF-1 of MD-01JD8Z5QK4W7-01/)
    expect(message).toMatch(/Repeat it unchanged.* do not start another one/)
  })

  test("is not sent again when the gateway has it already", async () => {
    const { outcome, calls } = await write(trouble("conflict", "DUPLICATE_REFERENCE"), ok)
    expect(calls).toEqual(["refund", "inquiry"])
    expect(outcome).toMatchObject({ kind: "unknown_result" })
  })

  test("is not sent again while nobody can tell what became of it", async () => {
    const cause = trouble("unavailable")
    const { outcome, calls } = await write(lost, cause)
    expect(calls).toEqual(["refund", "inquiry"])
    expect(outcome).toMatchObject({ kind: "unknown_result", cause })
  })
})

describe("a write that was refused", () => {
  test.each([
    trouble("unsupported", "FUNCTION_NOT_SUPPORTED"),
    trouble("conflict", "OTHER"),
    new TypeError("bug"),
  ])("is told as it was, and nothing else is asked: %s", async (error) => {
    const { outcome, calls } = await write(error)
    expect(outcome).toBe(error)
    expect(calls).toEqual(["refund"])
  })
})
