import { randomBytes } from "node:crypto"

import type { Clock } from "../../core/clock"
import type { Version } from "./deposit"

interface Known {
  version: Version
  expiresAt: number
}

/** Lifetimes on the sandbox's clock, seconds: v3's and those of v2's samples (b2binpay.md 2). */
export const V3_LIFE = 3_599
export const V2_LIFE = 15 * 60
export const V2_REFRESH_LIFE = 6 * 3_600
const MOST = 10_000

/** Tokens the gateway has given. They outlive a reset, as a shop keeps them too. */
export class Tokens {
  private readonly access = new Map<string, Known>()
  private readonly refresh = new Map<string, Known>()

  constructor(private readonly clock: Clock) {}

  newAccess(version: Version): { token: string; expiresAt: Date } {
    return this.give(this.access, version, version === "v3" ? V3_LIFE : V2_LIFE)
  }

  newRefresh(): { token: string; expiresAt: Date } {
    return this.give(this.refresh, "v2", V2_REFRESH_LIFE)
  }

  /** The API an access token is for; undefined when it is unknown or over. */
  versionOf(token: string): Version | undefined {
    const known = this.access.get(token)
    return known && this.isAlive(known) ? known.version : undefined
  }

  /** Whether a refresh token was good; it is not any more. */
  spend(token: string): boolean {
    const known = this.refresh.get(token)
    this.refresh.delete(token)
    return known !== undefined && this.isAlive(known)
  }

  private isAlive({ expiresAt }: Known): boolean {
    return this.clock.now().getTime() < expiresAt
  }

  private give(into: Map<string, Known>, version: Version, seconds: number) {
    const token = `sandbox.${version}.${randomBytes(24).toString("base64url")}`
    const expiresAt = this.clock.after(seconds * 1000)
    into.set(token, { version, expiresAt: expiresAt.getTime() })
    const oldest = into.keys().next().value
    if (into.size > MOST && oldest !== undefined) {
      into.delete(oldest)
    }
    return { token, expiresAt }
  }
}
