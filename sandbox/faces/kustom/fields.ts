export type Body = Record<string, unknown>

const LARGEST = 200_000_000

/** Reads a request's fields and gathers what is wrong with them, all at once as the gateway does. */
export class Fields {
  /** @param path as the errors name it, such as `order_items[0].`; empty at the top */
  constructor(
    private readonly body: Body,
    private readonly path = "",
    readonly errors: string[] = []
  ) {}

  has(name: string): boolean {
    return this.body[name] !== undefined && this.body[name] !== null
  }

  wrong(name: string, says: string): void {
    this.errors.push(`${this.path}${name} ${says}`)
  }

  /** Required text; empty and noted when it is missing or does not match. */
  text(name: string, rule: TextRule = {}): string {
    const text = this.optionalText(name, rule)
    if (!this.has(name) || this.body[name] === "") {
      this.wrong(name, "is missing")
    }
    return text ?? ""
  }

  optionalText(name: string, { max, pattern, says }: TextRule = {}): string | undefined {
    const value = this.body[name]
    if (value === undefined || value === null || value === "") {
      return undefined
    }
    if (typeof value !== "string") {
      this.wrong(name, "must be text")
    } else if (max !== undefined && value.length > max) {
      this.wrong(name, "is too long")
    } else if (pattern && !pattern.test(value)) {
      this.wrong(name, says ?? "has a wrong format")
    } else {
      return value
    }
    return undefined
  }

  /** A required whole number, minor units where it is an amount; 0 and noted when it is none. */
  integer(name: string, least = -LARGEST, most = LARGEST): number {
    const value = this.body[name]
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) {
      return value
    }
    this.wrong(
      name,
      this.has(name) ? `must be a whole number of ${least} to ${most}` : "is missing"
    )
    return 0
  }

  /** The objects of a list, each with its own path; none and noted when it is no list. */
  list(name: string, most: number): Fields[] {
    const value = this.body[name]
    if (!Array.isArray(value) || value.length > most) {
      this.wrong(name, `must be a list of at most ${most}`)
      return []
    }
    return value.map(
      (entry, index) => new Fields(objectOf(entry), `${this.path}${name}[${index}].`, this.errors)
    )
  }

  raw(): Body {
    return this.body
  }
}

export interface TextRule {
  max?: number
  pattern?: RegExp
  /** What the error says instead of "has a wrong format". */
  says?: string
}

export const UUID: TextRule = {
  pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  says: "must be a uuid",
}

export const objectOf = (value: unknown): Body =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
