import { startScriptedServer, type Script } from "../../testing/scripted-server"
import { createClient } from "../client"
import inquiry from "../fixtures/inquiry.json"
import { NOW, account } from "./account"

/** A scripted gateway with a client of it on the fixtures' clock. */
export async function startGateway() {
  const server = await startScriptedServer()
  return {
    ...server,
    client: (changes: Record<string, unknown> = {}, now = NOW) =>
      createClient(account({ baseUrl: server.url, ...changes }), () => now),
    /** Calls received so far, such as ["initiate", "inquiry"]. */
    calls: () => server.received.map(({ path }) => path.replace("/v1/", "")),
  }
}

/** An accepted answer around data. */
export const accepted = (data: Record<string, unknown>, code = "SUCCESS"): Script => ({
  status: 200,
  body: { success: true, status_code: code, data, trace_id: "xid_t" },
})

/** A refusal as the contract words it. */
export const refusal = (
  status: number,
  code: string,
  message = "no",
  headers?: Record<string, string>
): Script => ({
  status,
  headers,
  body: { success: false, status_code: code, message, trace_id: "xid_t" },
})

/** An Inquiry answer: the contract's paid payment with changes. */
export const inquired = (change: Record<string, unknown> = {}): Script =>
  accepted({ ...inquiry.data, ...change })

export const pendingAnswer = inquired({ txn_status: "PENDING", paid_at: null })
export const notFound = refusal(404, "TRANSACTION_NOT_FOUND")
