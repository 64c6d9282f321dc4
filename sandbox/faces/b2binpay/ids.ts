import { randomInt } from "node:crypto"

import type { Coin } from "./coins"

/** The gateway's numbers. They are never given twice, not even after a reset. */
export class Ids {
  private lastDeposit = 58_210
  private lastTransfer = 9_134_000
  private lastPayout = 770_000

  deposit = (): string => String(++this.lastDeposit)
  transfer = (): string => String(++this.lastTransfer)
  payout = (): string => String(++this.lastPayout)
}

const LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

/** An address that looks like one of the coin's chain and leads nowhere. */
export function newAddress({ id, chain = id }: Coin): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join("")
  switch (chain) {
    case "1002":
      return `0xDE${[...letters].map((letter) => letter.charCodeAt(0).toString(16)).join("")}`.slice(
        0,
        42
      )
    case "1026":
      return `TSandbox${letters}`
    case "1010":
      return `rSandbox${letters}`
    default:
      return `bc1qsandbox${letters.toLowerCase()}`
  }
}
