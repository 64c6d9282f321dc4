/** What the gateway put into the query of our URLs (syok2pay.md 3.5). */
export type QueryReading = {
  /**
   * ok: usable. absent: neither parameter is there. unsubstituted: the gateway left them as they
   * were, so the query says nothing. invalid: hostile or damaged, refuse with 400.
   */
  state: "ok" | "absent" | "unsubstituted" | "invalid"
  /** Compared only: never chooses a key, a host, a handler or a file. */
  gateway: string | null
  txnId: string | null
}

const GATEWAY = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const TXN_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/
const NOTHING = /^(?:null|undefined|none)$/i
const UNSUBSTITUTED = /^$|[{}]|%7[bd]/i
const ours = /^(?:gw|txn_id)(?:$|[[.])/

/** Whether a text is a transaction id of the gateway. */
export function isTxnId(text: string): boolean {
  return TXN_ID.test(text) && !NOTHING.test(text)
}

/**
 * Reads `gw` and `txn_id` from an undecoded query. Values are attacker-controlled: each name once,
 * no arrays, decoded once, one character set. Other parameters are not looked at.
 */
export function readQuery(query: string): QueryReading {
  const values = new Map<string, string>()
  for (const pair of query.split("&")) {
    const [name, value] = split(pair)
    if (name === null || !ours.test(name)) {
      continue
    }
    if (value === null || values.has(name) || (name !== "gw" && name !== "txn_id")) {
      return reading("invalid")
    }
    values.set(name, value)
  }
  return judge(values.get("gw") ?? null, values.get("txn_id") ?? null)
}

function judge(gateway: string | null, txnId: string | null): QueryReading {
  if (gateway === null && txnId === null) {
    return reading("absent")
  }
  const open = (value: string | null) => value !== null && UNSUBSTITUTED.test(value)
  if (gateway !== null && !open(gateway) && !GATEWAY.test(gateway)) {
    return reading("invalid")
  }
  if (txnId !== null && !open(txnId) && !isTxnId(txnId)) {
    return reading("invalid")
  }
  return open(gateway) || open(txnId) ? reading("unsubstituted") : { state: "ok", gateway, txnId }
}

function reading(state: QueryReading["state"]): QueryReading {
  return { state, gateway: null, txnId: null }
}

/** Name and value, each decoded once; null for what is not valid percent encoding. */
function split(pair: string): [string | null, string | null] {
  const at = pair.indexOf("=")
  const name = at < 0 ? pair : pair.slice(0, at)
  return [decodeOnce(name), at < 0 ? "" : decodeOnce(pair.slice(at + 1))]
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "))
  } catch {
    return null
  }
}
