import { GatewayError } from "../errors"

/** The GatewayError that a call throws, for its message. */
export async function errorOf(run: () => unknown): Promise<GatewayError> {
  try {
    await run()
  } catch (error) {
    if (error instanceof GatewayError) {
      return error
    }
    throw error
  }
  throw new Error("nothing was thrown")
}
