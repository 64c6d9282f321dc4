import { toJSONSchema, type ZodType } from "zod"
import { defaultOf } from "./option-default"
import type { OptionType } from "./option-types"

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
}

/**
 * A table of options in Markdown: types and docstrings from the sources, defaults and limits from
 * the schema that checks them. Throws when an option has no docstring.
 */
export function optionTable(schema: ZodType, options: readonly OptionType[], file: string): string {
  const root = toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema
  const rows = options.map(({ path, type, required, description }) => {
    const name = path.join(".")
    if (!description) {
      throw new Error(`${name} of ${file} has no docstring: write /** … */ above it`)
    }
    const rule = path.reduce<Schema>((at, key) => at.properties?.[key] ?? {}, root)
    const cells = [
      code(name),
      code(typeText(rule, type)) + limits(rule),
      required ? "**required**" : defaultText(defaultOf(schema, path)),
      description,
    ]
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
  })
  return ["| option | type | default | what it does |", "| --- | --- | --- | --- |", ...rows].join(
    "\n"
  )
}

/** In the order of the sources, which a union's members do not keep in the compiler. */
function typeText(rule: Schema, type: string): string {
  const words = rule.enum ?? (rule.const === undefined ? [] : [rule.const])
  return words.length > 0 ? words.map((word) => JSON.stringify(word)).join(" | ") : type
}

function limits({ minimum, maximum }: Schema): string {
  const given = [minimum, maximum].map((limit) =>
    limit === undefined || Math.abs(limit) === Number.MAX_SAFE_INTEGER ? null : limit
  )
  const [from, to] = given
  if (from !== null && to !== null) {
    return `, ${from} to ${to}`
  }
  return from !== null ? `, ${from} and up` : to !== null ? `, up to ${to}` : ""
}

function defaultText(value: unknown): string {
  const isNone = value === undefined || JSON.stringify(value) === "{}"
  return isNone ? "" : code(JSON.stringify(value).replaceAll('","', '", "'))
}

const code = (text: string) => `\`${text}\``
