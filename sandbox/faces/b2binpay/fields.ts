import { isDecimal } from "./decimals"
import { invalid } from "./problems"

export type Body = Record<string, unknown>

export const objectOf = (value: unknown): Body =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}

/** `data` of a JSON:API body with its attributes. @throws Refused for another type */
export function attributesOf(body: Body | undefined, type: string): Attributes {
  const data = objectOf(body?.data)
  if (data.type !== type) {
    throw invalid("type", `The resource object's type must be "${type}".`)
  }
  return new Attributes(objectOf(data.attributes), objectOf(data.relationships))
}

/** The attributes of one request, read strictly: what is text must be text (b2binpay.md 3). */
export class Attributes {
  constructor(
    private readonly fields: Body,
    private readonly relationships: Body
  ) {}

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null
  }

  /** Text, empty when absent. @throws Refused */
  text(name: string, isGood: (text: string) => boolean = () => true): string {
    const value = this.fields[name] ?? ""
    if (typeof value !== "string" || (value !== "" && !isGood(value))) {
      throw invalid(`attributes/${name}`)
    }
    return value
  }

  /** Text that must be there. @throws Refused */
  needed(name: string): string {
    const text = this.text(name)
    if (text === "") {
      throw invalid(`attributes/${name}`, "This field is required.", "required")
    }
    return text
  }

  /** A decimal written as text; a JSON number is refused. @throws Refused */
  decimal(name: string): string | undefined {
    const value = this.fields[name] ?? undefined
    if (value !== undefined && (typeof value !== "string" || !isDecimal(value))) {
      throw invalid(`attributes/${name}`, "A valid number is required.")
    }
    return value
  }

  /** A whole number of at least 1, or null. @throws Refused */
  count(name: string): number | null {
    const value = this.fields[name] ?? null
    if (value !== null && !(Number.isInteger(value) && Number(value) >= 1)) {
      throw invalid(`attributes/${name}`, "A valid integer is required.")
    }
    return value === null ? null : Number(value)
  }

  flag(name: string): boolean {
    return this.fields[name] === true
  }

  /** Id of a related object; undefined when none is named. @throws Refused */
  related<Found>(
    name: string,
    find: (id: string) => Found | undefined,
    isNeeded: boolean
  ): Found | undefined {
    const id = objectOf(objectOf(this.relationships[name]).data).id
    const found = typeof id === "string" ? find(id) : undefined
    if (found === undefined && (isNeeded || id !== undefined)) {
      const detail = `Invalid pk "${String(id)}" - object does not exist.`
      throw id === undefined
        ? invalid(`relationships/${name}`, "This field is required.", "required")
        : invalid(`relationships/${name}`, detail, "does_not_exist")
    }
    return found
  }
}

/** An absolute address that a browser or a server can be sent to. */
export const isAddress = (text: string): boolean =>
  /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : "")
