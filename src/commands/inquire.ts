import { settleTransactionWorkflow } from "../workflows/settle-transaction"
import { actorOf, actorOption } from "./support/actor"
import { defineCommand } from "./support/define-command"
import { settlementJson } from "./support/transaction-json"

/** Asks the gateway about one payment now and settles what it says. */
export default defineCommand({
  usage: "inquire.js <txn id> [-- --actor <user id>]",
  options: actorOption,
  operands: 1,
  run: async (container, given) => {
    const [id] = given.operands
    const { result } = await settleTransactionWorkflow(container).run({
      input: { transaction_id: id, cause: actorOf(given) },
    })
    return settlementJson(container, id, result)
  },
})
