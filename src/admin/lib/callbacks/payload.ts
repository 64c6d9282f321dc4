/**
 * Characters that show nothing, or that change how the text around them is shown: controls except
 * line breaks and tabs, zero width ones, and those that turn the direction.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** A text with its hidden characters written as codes, so that nobody is shown another one. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
}

/** JSON or a form, laid out for reading; null for a text that is neither. */
export function pretty(text: string): string | null {
  const trimmed = text.trim()
  if (/^[[{]/.test(trimmed)) {
    try {
      return JSON.stringify(JSON.parse(trimmed), null, 2)
    } catch {
      return null
    }
  }
  return /^[^\s=&]+=[^\s]*$/.test(trimmed)
    ? trimmed
        .split("&")
        .map((pair) => pair.split("=").map(decoded).join(" = "))
        .join("\n")
    : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "))
  } catch {
    return text
  }
}

const PER_LINE = 16

/** Bytes as a hex editor shows them: place, bytes, and what of them is ASCII. */
export function hexLines(hex: string): string {
  const bytes = hex.match(/../g) ?? []
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const line = bytes.slice(at, at + PER_LINE)
    const ascii = line.map((byte) => {
      const code = parseInt(byte, 16)
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : "."
    })
    const place = at.toString(16).padStart(6, "0")
    lines.push(`${place}  ${line.join(" ").padEnd(PER_LINE * 3 - 1)}  ${ascii.join("")}`)
  }
  return lines.join("\n")
}
