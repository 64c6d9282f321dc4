/** What every call meets once its process is gone. */
export class ProcessDied extends Error {
  constructor() {
    super("This process was killed")
    this.name = "ProcessDied"
  }
}

/** What a call of Medusa meets while its database or a module of the shop is away for a moment. */
export class OutOfOrder extends Error {
  constructor() {
    super("Medusa was out of order for a moment")
    this.name = "OutOfOrder"
  }
}

/**
 * The server process of one sequence. Everything that leaves it (statements, gateway calls, changes
 * in Medusa) passes here first, so it can be killed between any two of them: from then on nothing
 * goes out any more, no rollback and no release either, as with a real kill.
 */
export class Process {
  private calls = Infinity
  private changes = Infinity
  private dead = false

  /** Kills the process after this many further calls. */
  dieAfter(calls: number): void {
    this.calls = calls
  }

  /** Lets one change in Medusa fail, after this many that go well. */
  failAfter(changes: number): void {
    this.changes = changes
  }

  /** Starts it again; true when it had been killed. */
  restart(): boolean {
    const wasDead = this.dead
    this.calls = this.changes = Infinity
    this.dead = false
    return wasDead
  }

  /** Passes a call out. Throws `ProcessDied`. */
  call(): void {
    this.dead ||= this.calls-- <= 0
    if (this.dead) {
      throw new ProcessDied()
    }
  }

  /** Passes a change of Medusa out. Throws `ProcessDied` or `OutOfOrder`. */
  async change(): Promise<void> {
    this.call()
    // Others get their turn, as they do while a real statement runs.
    await new Promise((done) => setImmediate(done))
    if (this.changes-- <= 0) {
      this.changes = Infinity
      throw new OutOfOrder()
    }
  }

  get isDead(): boolean {
    return this.dead
  }
}
