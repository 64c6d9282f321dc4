import type { Context } from "./context"

/** Tries the credentials by reading the list of devices. Throws GatewayError. */
export async function check({ devices }: Context): Promise<void> {
  await devices.list()
}
