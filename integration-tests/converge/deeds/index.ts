import type { Deeds } from "../deed"
import { admin } from "./admin"
import { byItself } from "./by-itself"
import { ended } from "./ended"
import { givenUp } from "./given-up"
import { mismatch } from "./mismatch"
import { orderFailed } from "./order-failed"
import { orderFirst } from "./order-first"
import { portal } from "./portal"
import { replaced } from "./replaced"
import { settled } from "./settled"
import { placedNow, stray } from "./stray"

/** All rows, by the names under which specs run them. */
export const groups: Record<string, Deeds> = {
  admin,
  byItself,
  ended,
  givenUp,
  mismatch,
  orderFailed,
  orderFirst,
  placedNow,
  portal,
  replaced,
  settled,
  stray,
}
