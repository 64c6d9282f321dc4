import { servers } from "./servers"

export default async function globalTeardown(): Promise<void> {
  for (const stop of servers) {
    await stop()
  }
}
