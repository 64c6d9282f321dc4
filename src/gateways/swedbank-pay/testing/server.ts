import { startScriptedServer, type Script } from "../../testing/scripted-server"
import { createClient } from "../client"
import type { Fields } from "../reading"
import { account } from "./account"
import { answerOf, fixture } from "./fixtures"

const API = "https://api.externalintegration.payex.com"

/** A scripted gateway with a client of it. */
export async function startGateway() {
  const server = await startScriptedServer()
  const here = <T>(value: T): T =>
    JSON.parse(JSON.stringify(value).replaceAll(API, server.url)) as T
  return {
    ...server,
    client: (changes: Record<string, unknown> = {}, now = 0) =>
      createClient(
        account({
          baseUrl: server.url,
          paymentHosts: ["ecom.externalintegration.payex.com"],
          ...changes,
        }),
        () => now
      ),
    /** A fixture's answer on this server's address, with changes to the payment order. */
    says: (name: string, changes: Fields = {}, status?: number): Script => {
      const { response } = fixture(name)
      const hasOrder = typeof response.body?.paymentOrder === "object"
      return {
        status: status ?? response.status,
        headers: response.headers,
        ...(response.body === null
          ? { text: "" }
          : { body: here(hasOrder ? answerOf(name, changes) : response.body) }),
      }
    },
    /** Bodies of the writes received so far. */
    sent: () =>
      server.received.filter(({ method }) => method !== "GET").map(({ json }) => json as Fields),
  }
}

export type ScriptedGateway = Awaited<ReturnType<typeof startGateway>>
