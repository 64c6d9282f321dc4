import type { Context } from "../context"
import type { Fields } from "../reading"
import { account } from "./account"

/** What every call needs, with a script of answers and errors in place of a server. */
export function scripted(script: (Fields | Error)[], changes = {}): Context {
  const left = [...script]
  return {
    options: account(changes),
    send: async () => {
      const next = left.shift() ?? new Error("a call too many")
      if (next instanceof Error) {
        throw next
      }
      return { status: 200, headers: {}, text: "", json: next }
    },
    product: async () => null,
    now: () => 0,
  }
}
