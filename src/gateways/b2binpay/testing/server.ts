import { startScriptedServer, type Script } from "../../testing/scripted-server"
import { createClient } from "../client"
import type { Fields } from "../reading"
import { account } from "./account"
import { answerOf, fixture, type Exchange } from "./fixtures"

/** A scripted gateway with a client of it. */
export async function startGateway() {
  const server = await startScriptedServer()
  return {
    ...server,
    client: (changes: Record<string, unknown> = {}, now: () => number = () => 0) =>
      createClient(
        account({ baseUrl: server.url, paymentHosts: ["pay.b2binpay.com"], ...changes }),
        now
      ),
    /** Answers after a login that works. */
    answerAfterLogin: (...scripts: Script[]) => server.answer(says("v3_token_ok"), ...scripts),
    /** Calls after the login, such as "GET /deposit/58211". */
    calls: () =>
      server.received
        .map(({ method, path }) => `${method} ${path}`)
        .filter((call) => !call.includes("/token/")),
    /** What was written, the login left out. */
    sent: () =>
      server.received
        .filter(({ method, path }) => method !== "GET" && !path.includes("/token/"))
        .map(({ json }) => json as Fields),
  }
}

export type ScriptedGateway = Awaited<ReturnType<typeof startGateway>>

/** A fixture's answer, with changes to its attributes. */
export function says(name: string, changes: Fields = {}): Script {
  const { response } = fixture(name)
  return Object.keys(changes).length > 0
    ? { status: response.status, headers: response.headers, body: answerOf(name, changes) }
    : scriptOf({ response })
}

/** The answer of one of several exchanges in a fixture. */
export function saysCase(name: string, word: string): Script {
  const found = fixture(name).cases.find((one) => one.case?.includes(word))
  if (!found) {
    throw new Error(`${name} has no case ${word}`)
  }
  return scriptOf(found)
}

function scriptOf({ response }: Pick<Exchange, "response">): Script {
  const { status, headers, body, body_text: text, timeout } = response
  return timeout ? "hang" : { status, headers, ...(text === undefined ? { body } : { text }) }
}

/** An answer that lists these rows. */
export const rows = (...data: unknown[]): Script => ({ status: 200, body: { data } })
