import { isTransport } from "./fault"
import type { Call, Fault, FaultKind } from "./fault"

/** The rules of the fault panel. */
export class Faults {
  private readonly rules = new Map<string, Fault>()
  private last = 0

  add(rule: Omit<Fault, "id" | "hits">): Fault {
    const fault: Fault = { ...rule, id: String(++this.last), hits: 0 }
    this.rules.set(fault.id, fault)
    return fault
  }

  list(): Fault[] {
    return [...this.rules.values()]
  }

  /** Returns false when there is no such rule. */
  delete(id: string): boolean {
    return this.rules.delete(id)
  }

  clear(): void {
    this.rules.clear()
  }

  /**
   * Takes the rules that apply to one call and counts them down: the oldest of each kind, and only
   * the oldest of the line's kinds, so "a 500, then an HTML page" can be queued as two rules.
   */
  take(gateway: string, call: Call, references: readonly string[]): AppliedFaults {
    const applied = new Map<FaultKind, Fault>()
    let transport = false
    for (const fault of this.rules.values()) {
      const applies =
        fault.gateway === gateway &&
        fault.call === call &&
        (fault.reference === undefined || references.includes(fault.reference))
      if (!applies || applied.has(fault.kind) || (transport && isTransport(fault.kind))) {
        continue
      }
      transport ||= isTransport(fault.kind)
      applied.set(fault.kind, fault)
      this.count(fault)
    }
    return new AppliedFaults(applied)
  }

  private count(fault: Fault): void {
    fault.hits += 1
    if (fault.times === undefined) {
      return
    }
    fault.times -= 1
    if (fault.times <= 0) {
      this.rules.delete(fault.id)
    }
  }
}

/** The faults of one call. */
export class AppliedFaults {
  constructor(private readonly faults: ReadonlyMap<FaultKind, Fault> = new Map()) {}

  has(kind: FaultKind): boolean {
    return this.faults.has(kind)
  }

  text(kind: FaultKind): string | undefined {
    return this.faults.get(kind)?.value
  }

  /** The rule's value as a number, or the fallback when it has none. */
  number(kind: FaultKind, fallback: number): number {
    const value = Number(this.text(kind) ?? fallback)
    return Number.isFinite(value) ? value : fallback
  }
}
