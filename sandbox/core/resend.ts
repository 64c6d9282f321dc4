import type { CallbackEntry } from "./callback"
import type { Sandbox } from "./sandbox"

/**
 * Sends a callback of the log again, as a new entry of type Manual. Resolves after the attempt,
 * with undefined when there is no such callback any more.
 */
export async function resend(sandbox: Sandbox, id: string): Promise<CallbackEntry | undefined> {
  const entry = sandbox.callbacks.find(id)
  const face = entry && sandbox.faces.get(entry.gateway)
  return entry && face && sandbox.sender.resend(face, entry)
}
