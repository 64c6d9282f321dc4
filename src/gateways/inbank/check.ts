import { GatewayError } from "../errors"
import type { Context } from "./context"
import { fetchProduct } from "./products"

/**
 * Tries key, shop and product without opening a session (inbank.md 2): ping, then products. Throws
 * GatewayError unauthorized with what to mend, or unavailable.
 */
export async function check({ send, options }: Context): Promise<void> {
  const { shopUuid, productCode } = options
  await send({ call: "ping", method: "GET", reference: `shop ${shopUuid}` })
  try {
    await fetchProduct(send, productCode)
  } catch (error) {
    if (error instanceof GatewayError && ["not_found", "invalid"].includes(error.kind)) {
      throw new GatewayError(
        "unauthorized",
        `Inbank accepts the key, but does not know product ${productCode} of shop ${shopUuid}. ` +
          "Check productCode and shopUuid: those of demo and live differ.",
        { code: error.code, cause: error }
      )
    }
    throw error
  }
}
