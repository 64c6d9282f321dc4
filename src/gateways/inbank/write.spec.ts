import { GatewayError } from "../errors"
import { inOrder } from "../testing/in-order"
import { unseen } from "../unseen"
import { REFERENCE, transaction } from "./testing/account"
import { writeOnce } from "./write"

const trouble = (kind: GatewayError["kind"], code?: string) =>
  new GatewayError(kind, "no", { code })
const lost = trouble("unknown_result")
const ended = trouble("declined")
const bug = new TypeError("bug")

/** A write whose calls and looks end by a script; a text is the evidence, "done" and "ended" decide. */
async function write(...script: (string | Error)[]) {
  const calls: string[] = []
  const following = inOrder(script)
  const next = (call: string) => {
    calls.push(call)
    return following()
  }
  const outcome: unknown = await writeOnce({
    name: "approval",
    transaction: transaction(),
    before: "open",
    send: async () => next("send"),
    look: async () => next("look"),
    isDone: (now) => now === "done",
    impossible: (now) => (now === "ended" ? ended : null),
    truth: (now, note = "as seen") => unseen(transaction(), `${now}, ${note}`),
  }).then(
    ({ snapshot }) => snapshot.note,
    (error: unknown) => error
  )
  return { outcome, calls }
}

describe("a write", () => {
  test.each([
    ["accepted and done", ["", "done"], "done, as seen"],
    ["accepted and not shown", ["", "open"], "open, approval accepted, not shown yet"],
    ["accepted and not seen", ["", lost], "open, approval accepted, not shown yet"],
    ["lost and done", [lost, "done"], "done, as seen"],
    ["refused as a conflict, but done", [trouble("conflict"), "done"], "done, as seen"],
    ["refused as invalid, but done", [trouble("invalid"), "done"], "done, as seen"],
    ["lost and sent again", [lost, "open", "", "done"], "done, as seen"],
  ])("that was %s", async (_, script, note) => {
    expect((await write(...script)).outcome).toBe(note)
  })

  test("that stays lost is sent twice, and its error has the last loss as its cause", async () => {
    const last = trouble("unknown_result", "HTTP_500")
    const { outcome, calls } = await write(lost, "open", last, "open")
    expect(calls).toEqual(["send", "look", "send", "look"])
    expect(outcome).toMatchObject({
      kind: "unknown_result",
      message: expect.stringMatching(`approval of ${REFERENCE}.*do not start another one`),
      cause: last,
    })
  })

  test.each([
    ["a conflict", trouble("conflict", "HTTP_409")],
    ["something invalid", trouble("invalid", "asset_unknown")],
    ["something invalid without a code", trouble("invalid")],
  ])("that is refused as %s, and not done, is that refusal", async (_, refusal) => {
    const { outcome, calls } = await write(refusal, "open")
    expect(outcome).toBe(refusal)
    expect(calls).toEqual(["send", "look"])
  })

  test("that the contract's state does not allow is declined", async () => {
    const refusal = trouble("conflict", "can_not_approve")
    expect((await write(refusal, "open")).outcome).toMatchObject({
      kind: "declined",
      code: "can_not_approve",
      message: expect.stringMatching(/refused the approval of .*Partner Portal/),
      cause: refusal,
    })
  })

  test.each([
    ["sent", [bug], ["send"]],
    ["sent again", [lost, "open", bug], ["send", "look", "send"]],
    ["looked for after it was accepted", ["", bug], ["send", "look"]],
    ["looked for after it was lost", [lost, bug], ["send", "look"]],
    ["looked for after it was refused", [trouble("invalid"), bug], ["send", "look"]],
  ])("that breaks by our own fault when it is %s shows the fault", async (_, script, wanted) => {
    const { outcome, calls } = await write(...script)
    expect(outcome).toBe(bug)
    expect(calls).toEqual(wanted)
  })
})
