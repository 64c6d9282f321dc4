import type { CallbackEntry } from "./callback"

type NewEntry = Omit<CallbackEntry, "id" | "status" | "attempts">

/** Everything the gateways sent or meant to send, newest last. */
export class CallbackLog {
  private readonly entries = new Map<string, CallbackEntry>()
  private last = 0

  /** @param limit oldest entries are forgotten beyond this many */
  constructor(private readonly limit = 20_000) {}

  add(entry: NewEntry): CallbackEntry {
    const added: CallbackEntry = { ...entry, id: String(++this.last), status: "New", attempts: 0 }
    this.entries.set(added.id, added)
    const oldest = this.entries.keys().next().value
    if (this.entries.size > this.limit && oldest !== undefined) {
      this.entries.delete(oldest)
    }
    return added
  }

  find(id: string): CallbackEntry | undefined {
    return this.entries.get(id)
  }

  /** Newest first. */
  list(filter: { gateway?: string; reference?: string; status?: string } = {}): CallbackEntry[] {
    return [...this.entries.values()]
      .reverse()
      .filter((entry) => !filter.gateway || entry.gateway === filter.gateway)
      .filter((entry) => !filter.reference || entry.reference === filter.reference)
      .filter((entry) => !filter.status || entry.status === filter.status)
  }

  /** Forgets all entries; ids are never given twice. */
  clear(): void {
    this.entries.clear()
  }
}
