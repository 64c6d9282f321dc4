import { startScriptedServer, type Script } from "../../testing/scripted-server"
import { createClient } from "../client"
import type { Fields } from "../reading"
import { account } from "./account"
import { answerOf, exchangesOf, fixture, type Exchange } from "./fixtures"

/** A scripted Kustom with a client of it. */
export async function startKustom() {
  const server = await startScriptedServer()
  return {
    ...server,
    client: (changes: Record<string, unknown> = {}, now: () => number = () => 0) =>
      createClient(account({ apiBaseUrl: server.url, ...changes }), now),
    /** A fixture's answer, with changes to its body. */
    says: (name: string, changes: Fields = {}): Script => scriptOf(fixture(name), name, changes),
    /** The answers of a fixture of several exchanges. */
    saysAll: (name: string): Script[] => exchangesOf(name).map((one) => scriptOf(one)),
    /** "METHOD path" of every call received. */
    calls: () => server.received.map(({ method, path }) => `${method} ${path}`),
    /** Writes received so far. */
    sent: () => server.received.filter(({ method }) => method !== "GET"),
    /** Idempotency keys of the writes received so far. */
    keys: () =>
      server.received
        .filter(({ method }) => method === "POST")
        .map(({ headers }) => headers["klarna-idempotency-key"]),
  }
}

export type ScriptedKustom = Awaited<ReturnType<typeof startKustom>>

function scriptOf({ response }: Exchange, name?: string, changes: Fields = {}): Script {
  const { status, headers, body } = response
  if (body === null || typeof body === "string") {
    return { status, headers, text: body ?? "" }
  }
  return { status, headers, body: name === undefined ? body : answerOf(name, changes) }
}
