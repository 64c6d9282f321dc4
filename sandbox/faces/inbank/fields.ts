import { codeName } from "./spelling"

export type Body = Record<string, unknown>

/** Reads a request's fields and gathers the codes of what is wrong with them. */
export class Fields {
  constructor(
    private readonly body: Body,
    readonly codes: string[] = []
  ) {}

  /** Fields of an object inside; of an empty one when it is missing. */
  below(name: string): Fields {
    return new Fields(objectOf(this.body[name]), this.codes)
  }

  has(name: string): boolean {
    const value = this.body[name]
    return value !== undefined && value !== null && value !== ""
  }

  raw(name: string): unknown {
    return this.body[name]
  }

  missing(name: string): void {
    this.codes.push(`${codeName(name)}_is_missing`)
  }

  wrong(name: string, how = "invalid"): void {
    this.codes.push(`${codeName(name)}_is_${how}`)
  }

  /** Required text; empty and noted when it is missing or not good. */
  text(name: string, isGood: (text: string) => boolean = () => true): string {
    if (!this.has(name)) {
      this.missing(name)
      return ""
    }
    return this.optionalText(name, isGood) ?? ""
  }

  optionalText(name: string, isGood: (text: string) => boolean = () => true): string | undefined {
    const value = this.body[name]
    if (!this.has(name)) {
      return undefined
    }
    if (typeof value !== "string" || !isGood(value)) {
      this.wrong(name)
      return undefined
    }
    return value
  }

  /** A block that is either left out or complete (inbank.md 3, traps). */
  block<Read>(name: string, read: (fields: Fields) => Read): Read | undefined {
    return this.body[name] === undefined || this.body[name] === null
      ? undefined
      : read(this.below(name))
  }
}

export const objectOf = (value: unknown): Body =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}

/** An absolute address that a browser or a server can be sent to. */
export function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "")
}
