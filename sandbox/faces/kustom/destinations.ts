/** An address of the account that is told everything, with a secret of its own (kustom.md 5.1). */
export interface Destination {
  url: string
  secret: string
  /** During a rotation: signs too. */
  previousSecret?: string
}

/** The account's destinations, by address. Kustom has no API for them, only its Portal. */
export class Destinations {
  private readonly byUrl = new Map<string, Destination>()

  list(): Destination[] {
    return [...this.byUrl.values()]
  }

  find(url: string): Destination | undefined {
    return this.byUrl.get(url)
  }

  /** Adds one, or replaces the one with the same address. */
  set(destination: Destination): void {
    this.byUrl.set(destination.url, destination)
  }

  /** Returns false when there is none with this address. */
  delete(url: string): boolean {
    return this.byUrl.delete(url)
  }

  clear(): void {
    this.byUrl.clear()
  }
}
