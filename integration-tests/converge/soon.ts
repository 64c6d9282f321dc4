import { eventually } from "../support/eventually"

/** Waits until an expectation holds. */
export async function soon(what: string, holds: () => Promise<unknown>): Promise<void> {
  await eventually(async () => {
    await holds()
    return true
  }, what)
}
