import type { Context } from "./context"
import { resourcesOf } from "./reading"
import { account, REFERENCE, transaction } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"
import { createTransport } from "./transport"
import { listTransfers, neededBlocks, transfersOf } from "./transfers"

const known = {
  type: "transfer",
  id: "91350",
  attributes: { op_id: 58211, op_type: 1, status: 1, confirmations: 3 },
  relationships: { currency: { data: { type: "currency", id: "2145" } } },
}
const read = (...resources: unknown[]) => transfersOf(resourcesOf(resources))
const withAttributes = (attributes: object) =>
  read({ ...known, attributes: { ...known.attributes, ...attributes } })[0]

describe("transfers", () => {
  test("are told from the other objects of an answer", () => {
    const currency = { type: "currency", id: "2145", attributes: { status: 2 } }
    expect(read(currency, known, { id: "7" }).map(({ id }) => id)).toEqual(["91350"])
  })

  test.each([0, 3])("have %j confirmations", (confirmations) => {
    expect(withAttributes({ confirmations }).confirmations).toBe(confirmations)
  })

  test.each([-1, 1.5, "3", null, undefined])(
    "have no confirmations that are known when they are %j",
    (confirmations) => {
      expect(withAttributes({ confirmations }).confirmations).toBeNull()
    }
  )

  test("are as old as their last change, or as their begin when nothing changed", () => {
    const created_at = "2026-11-02T09:23:41Z"
    const updated_at = "2026-11-02T09:26:12Z"
    expect(withAttributes({ created_at, updated_at }).at).toEqual(new Date(updated_at))
    expect(withAttributes({ created_at }).at).toEqual(new Date(created_at))
    expect(withAttributes({}).at).toBeNull()
  })
})

describe("the blocks that a coin needs", () => {
  const blocksOf = (confirmation_blocks: unknown, changes: object = {}) => ({
    type: "currency",
    id: "2145",
    attributes: { confirmation_blocks },
    ...changes,
  })

  test("are those of this coin, whatever else is told", () => {
    const resources = resourcesOf([
      blocksOf(3, { id: "1000" }),
      blocksOf(4, { type: "wallet" }),
      blocksOf(20),
    ])
    expect(neededBlocks(resources, "2145")).toBe(20)
    expect(neededBlocks(resources.slice(0, 2), "2145")).toBeNull()
  })

  test.each([0, -1, 1.5, "20", null, undefined])("are not known when they are %j", (blocks) => {
    expect(neededBlocks(resourcesOf([blocksOf(blocks)]), "2145")).toBeNull()
  })
})

describe("the list of transfers", () => {
  let gateway: ScriptedGateway
  beforeAll(async () => {
    gateway = await startGateway()
  })
  afterAll(() => gateway.close())

  const list = () => {
    const options = account({ baseUrl: gateway.url })
    const context = { send: createTransport(options, () => 0) } as Context
    return listTransfers(context, `${transaction().gatewayId}`, "1", REFERENCE)
  }

  test("has what the gateway lists for the deposit", async () => {
    const { status, body } = fixture("v3_list_transfers_of_deposit").response
    gateway.answerAfterLogin({ status, body })
    expect((await list()).transfers.map(({ id }) => id)).toEqual(["91350", "91355"])
  })

  test("says what could not be read, and of which payment", async () => {
    gateway.answerAfterLogin({ status: 500, text: "" })
    const { message } = await errorOf(list)
    expect(message).toContain(`transfers of ${REFERENCE}`)
  })
})
