import { sql } from "../support/database"

/**
 * Whether Medusa has stopped for ever in the middle of rolling this cart's completion back. It does once in some
 * hundred times: a step fails while others beside it still run, and the workflow waits for nothing. Its
 * order stays, its lock ends after two minutes, and then the payment gets that order.
 */
export async function isRollbackStuck(cartId: string): Promise<boolean> {
  const rows = await sql(
    `select 1 from workflow_execution where workflow_id = 'complete-cart'
       and state = 'waiting_to_compensate' and context::text like $1`,
    [`%${cartId}%`]
  )
  return rows.length > 0
}
