import type { RawCallback } from "../gateways/contract"
import { redactUrlKey } from "../gateways/url-key"

export type Payload = {
  /** Bytes. */
  size: number
  base64: string
  /** Null when the bytes are no UTF-8; then `hex` is there. */
  text: string | null
  hex: string | null
}

/** A body for people: as the text that it is, else byte by byte. */
export function payloadOf(body: Buffer): Payload {
  const text = textOf(body)
  return {
    size: body.length,
    base64: body.toString("base64"),
    text,
    hex: text === null ? body.toString("hex") : null,
  }
}

/** Headers that the next caller has to write himself, or that a proxy wrote. */
const UNREPEATABLE = ["content-length", "forwarded", "x-forwarded-for"]

const REDACTED = "<redacted>"

/**
 * A callback as a command for a shell, harmless to paste whatever it holds: quoted, and as base64
 * where it has control characters. Without secrets: the key of the URL and the headers of a proof,
 * `proofHeaders` and any that is called so, are left out.
 */
export function curlOf(url: string, raw: RawCallback, proofHeaders: readonly string[]): string {
  const isProof = (name: string) => /signature/.test(name) || proofHeaders.includes(name)
  const headers = Object.entries(raw.headers)
    .filter(([name]) => !UNREPEATABLE.includes(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
    .map(([name, value]) => `${name}: ${isProof(name) ? REDACTED : value}`)
  const query = raw.query === "" ? "" : `?${redactUrlKey(raw.query)}`
  const text = textOf(raw.body)
  const isPlain = text !== null && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)
  const data = isPlain ? ["--data-raw", quoted(text)] : ["--data-binary", "@-"]
  const command = [
    "curl",
    ["-X", quoted(raw.method)],
    quoted(url + query),
    // Or curl would say that it is a form.
    ...(raw.headers["content-type"] === undefined ? [["-H", quoted("content-type;")]] : []),
    ...headers.map((header) => ["-H", quoted(printable(header))]),
    ...(raw.body.length > 0 ? [data] : []),
  ].map((part) => [part].flat().join(" "))
  const input = isPlain ? "" : `printf %s ${quoted(raw.body.toString("base64"))} | base64 -d | `
  return input + command.join(" \\\n  ")
}

function textOf(body: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return null
  }
}

/** One word for a shell, whatever it holds. */
function quoted(text: string): string {
  return `'${printable(text).replaceAll("'", `'\\''`)}'`
}

/** Without what a terminal would obey; line breaks and tabs stay. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "?")
}
