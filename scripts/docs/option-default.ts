import type { core } from "zod"

type Schema = core.$ZodTypes

/**
 * The default of one option, undefined when it has none. From the schema itself, because a JSON
 * schema keeps no default of an option that is transformed afterwards.
 */
export function defaultOf(schema: core.$ZodType, path: readonly string[]): unknown {
  const { def } = (schema as Schema)._zod
  switch (def.type) {
    case "default":
    case "prefault":
      return path.length === 0 ? def.defaultValue : defaultOf(def.innerType, path)
    case "optional":
    case "nullable":
      return defaultOf(def.innerType, path)
    case "pipe":
      return defaultOf(def.in, path)
    case "object": {
      const [name, ...rest] = path
      return name === undefined ? undefined : defaultOf(def.shape[name], rest)
    }
    default:
      return undefined
  }
}
