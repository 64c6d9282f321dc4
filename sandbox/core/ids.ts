import { randomInt } from "node:crypto"

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

/** A random id such as `cs_5nW1pR9cQ2xT`: the prefix and `length` letters and digits. */
export function randomId(prefix: string, length = 12): string {
  return prefix + Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
}
