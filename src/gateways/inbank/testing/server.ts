import { startScriptedServer, type Script } from "../../testing/scripted-server"
import { createClient } from "../client"
import type { Fields } from "../reading"
import { account } from "./account"
import { answerOf, fixture } from "./fixtures"

/** A scripted gateway with a client of it. */
export async function startGateway() {
  const server = await startScriptedServer()
  return {
    ...server,
    client: (changes: Record<string, unknown> = {}, now: () => number = () => 0) =>
      createClient(account({ baseUrl: server.url, ...changes }), now),
    /** Calls received so far, such as "GET /partner/v2/ping". */
    calls: () => server.received.map(({ method, path }) => `${method} ${path}`),
    /** Bodies of the writes received so far. */
    sent: () =>
      server.received.filter(({ method }) => method !== "GET").map(({ json }) => json as Fields),
  }
}

export type ScriptedGateway = Awaited<ReturnType<typeof startGateway>>

/** A fixture's answer, with changes to its body. */
export function says(name: string, changes: Fields = {}): Script {
  const { status, headers, body } = fixture(name).response
  return { status, headers, ...(body ? { body: answerOf(name, changes) } : { text: "" }) }
}
