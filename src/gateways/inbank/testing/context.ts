import { inOrder } from "../../testing/in-order"
import type { Context } from "../context"
import type { Fields } from "../reading"
import { account } from "./account"

/** What every call needs, with a script of answers and errors in place of a server. */
export function scripted(script: (Fields | Error)[], changes = {}): Context {
  const next = inOrder([...script])
  return {
    options: account(changes),
    send: async () => ({ status: 200, headers: {}, text: "", json: next() }),
    product: async () => null,
    now: () => 0,
  }
}
