import { logger } from "@medusajs/framework/logger"
import type { CommonOptions, Gateway } from "../../gateways/contract"
import { GatewayError } from "../../gateways/errors"

/**
 * Tries an account's credentials at the gateway when its options ask for it, and says in the log
 * what a person has to mend. Never throws: a shop with a revoked token still has to sell.
 */
export async function checkAccount(
  gateway: Gateway,
  options: CommonOptions,
  providerId: string
): Promise<void> {
  const client = options.checkOnBoot ? gateway.connect(options) : null
  if (!client?.check) {
    return
  }
  try {
    await client.check()
    logger.info(`${gateway.label} account ${providerId}: the gateway accepts its credentials`)
  } catch (error) {
    const why = error instanceof GatewayError ? error.message : String(error)
    logger.error(`${gateway.label} account ${providerId} cannot be used yet: ${why}`)
  }
}
