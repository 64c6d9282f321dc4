import { settleAnew } from "../stray/settle-anew"
import { actorOf, actorOption } from "./support/actor"
import { defineCommand } from "./support/define-command"
import { settlementJson } from "./support/transaction-json"

/** Resolves a payment's attention and tries to settle it once more, after what was in the way is mended. */
export default defineCommand({
  usage: "settle-again.js <txn id> [-- --actor <user id>]",
  options: actorOption,
  operands: 1,
  run: async (container, given) => {
    const [id] = given.operands
    return settlementJson(container, id, await settleAnew(container, id, actorOf(given)))
  },
})
