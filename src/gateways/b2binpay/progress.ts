import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import type { Deposit } from "./deposit"
import { CREATED, operation, transferStatus } from "./status"
import { listTransfers, neededBlocks, transfersOf, type Transfer } from "./transfers"

/** How far a payment that is on its way has come, and what a person should know about it. */
export type Progress = { progress?: GatewayTruth["progress"]; notes: string[] }

/**
 * Blocks of the slowest transfer of a deposit that is not paid yet. One more call, and only while
 * something is on its way that the deposit itself does not show, beside one per coin for ever;
 * trouble with them is no trouble.
 */
export async function progressOf(
  context: Context,
  deposit: Deposit,
  { gatewayId, reference }: TransactionFacts
): Promise<Progress> {
  if (deposit.status !== CREATED || deposit.id !== gatewayId) {
    return { notes: [] }
  }
  let transfers = transfersOf(deposit.included)
  let { included } = deposit
  if (transfers.length === 0 && deposit.pending?.isPositive()) {
    try {
      const listed = await listTransfers(context, deposit.id, operation.deposit, reference)
      transfers = listed.transfers
      included = [...included, ...listed.included]
    } catch (error) {
      if (!(error instanceof GatewayError)) {
        throw error
      }
    }
  }
  const onTheirWay = transfers.filter(isOnItsWay)
  const slowest = onTheirWay.sort((left, right) => left.confirmations - right.confirmations)[0]
  const coin = slowest?.coin ?? deposit.coin
  const needed =
    slowest && coin
      ? (neededBlocks(included, coin) ?? (await context.blocksOf(coin, reference)))
      : null
  return {
    ...(needed === null ? {} : { progress: { confirmations: slowest.confirmations, needed } }),
    notes: [
      slowest && needed === null ? `${slowest.confirmations} confirmations` : "",
      transfers.some(({ status }) => status === transferStatus.blocked)
        ? "a transfer is blocked by the AML check"
        : "",
    ].filter(Boolean),
  }
}

function isOnItsWay(one: Transfer): one is Transfer & { confirmations: number } {
  const { created, unconfirmed } = transferStatus
  return one.confirmations !== null && (one.status === created || one.status === unconfirmed)
}
