import { randomUUID } from "node:crypto"

import type { KustomAccount } from "../../accounts"

/** A phone that runs the POS app (kustom.md 1). */
export interface Device {
  id: string
  /** Simulated ones have none (kustom.md 3.1). */
  hardwareId?: string
  platform?: string
  name: string
  locationId?: string
  metadata: Record<string, unknown>
  createdAt: Date
  /** Off: sessions are created as ever and nobody sees them. */
  isOn: boolean
}

const PAIRED_AT = new Date("2026-08-30T09:00:00Z")

/** The phones of one account. */
export class Devices {
  private readonly byId = new Map<string, Device>()

  constructor(private readonly account: KustomAccount) {
    this.reset()
  }

  list(): Device[] {
    return [...this.byId.values()]
  }

  find(id: string | undefined): Device | undefined {
    return id === undefined ? undefined : this.byId.get(id.toLowerCase())
  }

  /** Adds a simulated device. */
  simulate(named: Pick<Device, "name" | "locationId" | "metadata">): Device {
    const metadata = { ...named.metadata, simulated: "true" }
    const device = { ...named, metadata, id: randomUUID(), createdAt: new Date(), isOn: true }
    this.byId.set(device.id, device)
    return device
  }

  /** Back to the paired ones, switched on. */
  reset(): void {
    this.byId.clear()
    this.account.devices.forEach(({ id, name, platform }, index) => {
      const { locationId } = this.account
      const hardwareId = `HW-SANDBOX-${index + 1}`
      const till = { till: String(index + 1) }
      const paired = { id, name, platform, hardwareId, locationId, metadata: till, isOn: true }
      this.byId.set(id, { ...paired, createdAt: PAIRED_AT })
    })
  }
}
