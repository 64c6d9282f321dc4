import { asRecord } from "../answer-values"
import { fold, type Fields } from "./reading"

/** The same body with the names of v2: `totalAmount` is `total_amount` (inbank.md 1, versions). */
export function snakeCase(body: Fields): Fields {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const inner = asRecord(value)
      const spelled = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return [spelled, inner ? snakeCase(inner) : value]
    })
  )
}

/**
 * A body with what the shop adds to it, down into blocks that both have. Ours wins wherever both
 * say something, whatever the spelling.
 */
export function withExtra(body: Fields, extra: Fields): Fields {
  const merged: Fields = { ...body }
  for (const [name, value] of Object.entries(extra)) {
    const same = Object.keys(body).find((ours) => fold(ours) === fold(name))
    const [inner, added] = [asRecord(same && body[same]), asRecord(value)]
    if (same === undefined) {
      merged[name] = value
    } else if (inner && added) {
      merged[same] = withExtra(inner, added)
    }
  }
  return merged
}
