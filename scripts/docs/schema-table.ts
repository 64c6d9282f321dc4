/** The part of a JSON schema that pages show. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Fields of an object in Markdown; one table for each of several alternatives. */
export function schemaTable(schema: Schema): string {
  const alternatives = schema.anyOf ?? schema.oneOf
  if (alternatives) {
    return alternatives.map(schemaTable).join("\n\nor\n\n")
  }
  const rows = rowsOf(schema, "")
  return rows.length > 0
    ? ["| field | type | meaning |", "| --- | --- | --- |", ...rows].join("\n")
    : typeOf(schema)
}

function rowsOf({ properties = {}, required = [] }: Schema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const optional = required.includes(name) ? "" : ", optional"
    const inner = field.properties ? field : (field.items ?? {})
    const path = `${prefix}${name}${field.items ? "[]" : ""}`
    return [
      `| \`${path}\` | ${typeOf(field)}${optional} | ${field.description ?? ""} |`,
      ...rowsOf(inner, `${path}.`),
    ]
  })
}

/** A type in a few words, fit for a cell of a table. */
export function typeOf(schema: Schema): string {
  if (isRef(schema)) {
    return linkOf(schema)
  }
  const { enum: words, const: word, items, anyOf, oneOf, format, type } = schema
  if (words ?? word !== undefined) {
    return (words ?? [word]).map((one) => `\`${JSON.stringify(one)}\``).join(" or ")
  }
  const alternatives = anyOf ?? oneOf
  if (alternatives) {
    return [...new Set(alternatives.map(typeOf))].join(" or ")
  }
  if (items) {
    return `list of ${typeOf(items)}`
  }
  const known = Array.isArray(type) ? type.join(" or ") : (type ?? "anything")
  return format ? `${known} (${format})` : known
}

export const isRef = ({ $ref }: Schema): boolean => $ref !== undefined

/** A link to the schema's own table on the page. */
export function linkOf({ $ref = "" }: Schema): string {
  const name = $ref.split("/").at(-1) ?? ""
  return `[${name}](#${name.toLowerCase()})`
}
