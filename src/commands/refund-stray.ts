import { refundStray } from "../stray/refund-stray"
import { actorOf, actorOption } from "./support/actor"
import { defineCommand } from "./support/define-command"
import { settlementJson } from "./support/transaction-json"

/** Gives back money that no order came of, all that the gateway still holds of it. */
export default defineCommand({
  usage: "refund-stray.js <txn id> [-- --actor <user id>]",
  options: actorOption,
  operands: 1,
  run: async (container, given) => {
    const [id] = given.operands
    return settlementJson(container, id, await refundStray(container, id, actorOf(given)))
  },
})
