import { inputError } from "./problems"
import type { FieldProblem } from "./problems"

export type Body = Record<string, unknown>

/** Reads a request's fields and gathers what is wrong with them, all at once as the gateway does. */
export class Fields {
  /** @param path PascalCase path as problems name it, such as `PaymentOrder.Urls` */
  constructor(
    private readonly body: Body,
    readonly path: string,
    readonly problems: FieldProblem[] = []
  ) {}

  /** Fields of an object inside; of an empty one when it is missing. */
  below(name: string): Fields {
    const path = `${this.path}.${pascal(name)}`
    return new Fields(objectOf(this.body[name]), path, this.problems)
  }

  has(name: string): boolean {
    return this.body[name] !== undefined && this.body[name] !== null
  }

  raw(name: string): unknown {
    return this.body[name]
  }

  wrong(name: string, description: string): void {
    this.problems.push({ name: `${this.path}.${pascal(name)}`, description })
  }

  /** Required text; empty and noted when it is missing or does not match. */
  text(name: string, rule: TextRule = {}): string {
    const value = this.optionalText(name, rule)
    if (!this.has(name) || this.body[name] === "") {
      this.wrong(name, `The ${pascal(name)} field is required.`)
    }
    return value ?? ""
  }

  optionalText(name: string, { max, pattern, says }: TextRule = {}): string | undefined {
    const value = this.body[name]
    if (value === undefined || value === null || value === "") {
      return undefined
    }
    if (typeof value !== "string") {
      this.wrong(name, "The value must be a string.")
    } else if (max !== undefined && value.length > max) {
      this.wrong(name, `The value must have at most ${max} characters.`)
    } else if (pattern && !pattern.test(value)) {
      this.wrong(name, says ?? `The value must match ${pattern.source}.`)
    } else {
      return value
    }
    return undefined
  }

  /** A required whole number in minor units; 0 and noted when it is none or below `least`. */
  integer(name: string, least: number): number {
    const value = this.body[name]
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) {
      return value
    }
    const isMissing = value === undefined || value === null
    const missing = `The ${pascal(name)} field is required.`
    this.wrong(name, isMissing ? missing : `The value must be a whole number of at least ${least}.`)
    return 0
  }

  /** @throws Refused when anything was wrong */
  done(): void {
    if (this.problems.length > 0) {
      throw inputError(...this.problems)
    }
  }
}

export interface TextRule {
  max?: number
  pattern?: RegExp
  /** What the problem says instead of the pattern. */
  says?: string
}

export const objectOf = (value: unknown): Body =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}

/** Option A of the documentation; which of 30 and 50 is enforced is not confirmed (swedbank-pay.md 3). */
export const PAYEE_REFERENCE: TextRule = {
  pattern: /^[A-Za-z0-9]{1,30}$/,
  says: "The value must have 1 to 30 characters out of A-Z, a-z and 0-9.",
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
