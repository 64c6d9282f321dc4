import { createHash, createHmac } from "node:crypto"

import type { B2BinPayAccount } from "../../accounts"
import type { Version } from "./deposit"

/** v3: the callback secret's bytes; v2: the raw SHA-256 of login and password (b2binpay.md 5.3). */
export const keyOf = (account: B2BinPayAccount, version: Version): Buffer =>
  version === "v3"
    ? Buffer.from(account.callbackSecret, "utf8")
    : createHash("sha256")
        .update(account.login + account.password)
        .digest()

/** Lower-case hex HMAC-SHA256 over the parts without anything between them (b2binpay.md 5.3). */
export const signed = (key: Buffer, ...parts: (string | number)[]): string =>
  createHmac("sha256", key).update(parts.join("")).digest("hex")

/** The same signature with its last digit changed. */
export const corrupted = (sign: string): string =>
  sign.slice(0, -1) + (sign.endsWith("0") ? "1" : "0")
