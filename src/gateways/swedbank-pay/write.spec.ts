import { GatewayError } from "../errors"
import { inOrder } from "../testing/in-order"
import type { Script } from "../testing/scripted-server"
import { capture as captureWith } from "./capture"
import type { Fields } from "./reading"
import { account, sek, transaction } from "./testing/account"
import { answerOf, entry, errorOf, failed, failedList, listOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const KEY = "capt_A10482C01"
const OURS = "CA10482C01"
const capture = () => gateway.client().capture(transaction(), sek("300"), KEY)
const cancel = () => gateway.client().cancel(transaction(), "pay_A10482X01")
const says = (name: string, changes = {}, status?: number) => gateway.says(name, changes, status)
const authorized = (changes = {}) => says("get.paid.authorized", changes)
const listed = () => says("get.paid.partially-captured", listOf(entry("Capture", 30000, OURS)))

describe("a write that is accepted", () => {
  it("is looked at with 202 too, unless it is a refund", async () => {
    gateway.answer(authorized(), says("get.paid.authorized", {}, 202), listed())
    expect((await capture()).movements.map(({ reference }) => reference)).toEqual([OURS])
    expect(gateway.received.map(({ method }) => method)).toEqual(["GET", "POST", "GET"])
  })

  it("but cannot be confirmed tells why", async () => {
    gateway.answer(authorized(), { status: 202, body: {} }, "drop")
    const error = await errorOf(cancel)
    expect(error).toMatchObject({ kind: "unknown_result", cause: { kind: "unavailable" } })
    expect(error.message).toMatch(/cancel VA10482X01 of 10482\. Repeat it unchanged/)
  })
})

describe("a write that is turned down", () => {
  it("is named with its own name and the payment's", async () => {
    gateway.answer(authorized(), says("problem.declined-post-purchase"))
    expect((await errorOf(capture)).message).toMatch(`capture of ${OURS} (10482) failed`)
  })

  it("says what was turned down, and why", async () => {
    gateway.answer(authorized(), "drop", authorized(failedList(failed("Capture", 2))))
    expect((await errorOf(capture)).message).toMatch(
      `turned down the capture ${OURS} of 10482: badrequest`
    )
  })
})

describe("a write of which nothing is known", () => {
  it.each<[string, () => Script[], object]>([
    ["the look is lost", () => [authorized(), "drop", "drop"], { kind: "unavailable" }],
    [
      "it is no longer offered",
      () => [authorized(), "drop", says("get.paid.authorized", { remainingCaptureAmount: 100 })],
      { code: "AMOUNT_TOO_HIGH" },
    ],
  ])("tells why: %s", async (_, script, cause) => {
    gateway.answer(...script())
    const error = await errorOf(capture)
    expect(error.cause).toBeInstanceOf(GatewayError)
    expect(error).toMatchObject({ kind: "unknown_result", cause })
  })
})

describe("a fault of ours", () => {
  const fault = new TypeError("broken")
  const broken = Object.defineProperty<Fields>({}, "paymentOrder", {
    get: () => {
      throw fault
    },
  })
  const API = "https://api.externalintegration.payex.com"
  /** A capture whose calls are answered by these, in order. */
  const captureOver = (...answers: (Fields | Error)[]) => {
    const next = inOrder(answers)
    const send = async () => ({ status: 200, headers: {}, text: "", json: next() })
    const options = account({ baseUrl: API })
    return captureWith({ options, send }, transaction(), sek("300"), KEY)
  }
  const before = () => answerOf("get.paid.authorized")

  it("in the look after an accepted write is not taken for a look that failed", async () => {
    const error = await errorOf(() => captureOver(before(), before(), fault))
    expect(error).toMatchObject({ kind: "unknown_result", cause: fault })
  })

  it("in reading the answer to a write is shown, not looked into", async () => {
    await expect(captureOver(before(), broken, before())).rejects.toBe(fault)
  })
})
