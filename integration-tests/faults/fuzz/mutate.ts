import type { Random } from "../random"
import type { WireRequest } from "./wire"

/** What has broken parsers before. */
const TOKENS: Buffer[] = [
  "\0",
  "\\u0000",
  "\\ud800",
  "\uFEFF",
  "\u202E",
  "💰",
  "\r\n",
  "%00",
  "%2e%2e%2f",
  "../",
  "[]",
  "{}",
  '"',
  "\\",
  "null",
  "-1",
  "1e309",
  "0.1e-400",
  "99999999999999999999999999",
  "NaN",
  '"__proto__":{"x":1},',
  '"constructor":{"prototype":{"x":1}},',
  "a[__proto__][x]=1&",
  "' or 1=1; --",
  "<script>alert(1)</script>",
  "${7*7}",
  "=cmd|' /C calc'!A0",
  "\x1b[2J",
  "[".repeat(2000),
  "a".repeat(5000),
].map((text) => Buffer.from(text))

const METHODS = ["GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "post", "POST\t", "XYZZY"]

const TYPES = [
  "application/json",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/xml",
  "%%%",
  "",
]

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1)
  const to = Math.min(bytes.length, at + random.below(40))
  switch (random.below(6)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      if (flipped.length > 0) {
        flipped[random.below(flipped.length)] ^= 1 << random.below(8)
      }
      return flipped
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at), random.pick(TOKENS), bytes.subarray(at)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), random.pick(TOKENS), bytes.subarray(to)])
    default:
      return bytes.subarray(0, at)
  }
}

const mutateText = (text: string, random: Random) =>
  mutateBytes(Buffer.from(text, "latin1"), random).toString("latin1")

function mutateHeaders(headers: WireRequest["headers"], random: Random): WireRequest["headers"] {
  const at = random.below(headers.length + 1)
  const chosen = headers[at]
  if (!chosen) {
    return [...headers, ["content-type", random.pick(TYPES)]]
  }
  const [name, value] = chosen
  const others = headers.filter((_, index) => index !== at)
  switch (random.below(5)) {
    case 0:
      return others
    case 1:
      return [...headers, chosen]
    case 2:
      return [...others, [mutateText(name, random), value]]
    case 3:
      return [...others, ["content-length", String(random.below(1000))], chosen]
    default:
      return [...others, [name, mutateText(value, random)]]
  }
}

/** The same request, changed in one to four places. */
export function mutate(request: WireRequest, random: Random): WireRequest {
  const changed = { ...request }
  for (let left = 1 + random.below(4); left > 0; left--) {
    const place = random.below(10)
    if (place < 5) {
      changed.body = mutateBytes(changed.body, random)
    } else if (place < 7) {
      changed.headers = mutateHeaders(changed.headers, random)
    } else if (place < 9) {
      changed.path = mutateText(changed.path, random)
    } else {
      changed.method = random.pick(METHODS)
    }
  }
  return changed
}

/** The same body, changed in one to four places. */
export function mutateBody(body: Buffer, random: Random): Buffer {
  let changed = body
  for (let left = 1 + random.below(4); left > 0; left--) {
    changed = mutateBytes(changed, random)
  }
  return changed
}
