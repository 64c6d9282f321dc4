import { GatewayError } from "../errors"
import { inOrder } from "../testing/in-order"
import { createCoinBlocks } from "./coin-blocks"
import type { Fields } from "./reading"
import { REFERENCE } from "./testing/account"

const currency = { id: "2145", attributes: { confirmation_blocks: 20 } }

/** Blocks of an account whose API answers so, in order. */
function answering(...answers: (Fields | Error)[]) {
  const left = [...answers]
  const next = inOrder(left)
  const calls: string[] = []
  const blocksOf = createCoinBlocks(async ({ method, path }) => {
    calls.push(`${method} ${path}`)
    return next()
  })
  return { ask: () => blocksOf("2145", REFERENCE), calls, left }
}

describe("blocks of a coin", () => {
  test.each<[string, Fields | Error]>([
    ["does not tell", { data: { id: "2145", attributes: {} } }],
    ["is about another coin", { data: { ...currency, id: "1000" } }],
    ["is none", new GatewayError("unavailable", "no answer")],
  ])("are asked for again after an answer that %s", async (_, answer) => {
    const { ask, left } = answering(answer, { data: currency })
    expect(await ask()).toBeNull()
    expect(await ask()).toBe(20)
    expect(await ask()).toBe(20)
    expect(left).toEqual([])
  })

  test("are read from the coin itself", async () => {
    const { ask, calls } = answering({ data: currency })
    await ask()
    expect(calls).toEqual(["GET /currency/2145"])
  })

  test("do not hide a fault of ours", async () => {
    await expect(answering(new TypeError("ours")).ask()).rejects.toThrow("ours")
  })
})
