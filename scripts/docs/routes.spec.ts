import type { ZodType } from "zod"
import { paths } from "../../docs/openapi/document"
import middlewares from "../../src/api/middlewares"
import { servedRoutes } from "./routes"

jest.mock("@medusajs/framework/http", () => ({
  ...jest.requireActual("@medusajs/framework/http"),
  validateAndTransformBody: (schema: ZodType) => Object.assign(() => {}, { body: schema }),
  validateAndTransformQuery: (schema: ZodType) => Object.assign(() => {}, { query: schema }),
}))

type Validator = { body?: ZodType; query?: ZodType }

const keyOf = (method: string, path: string) => `${method.toUpperCase()} ${path}`

const documented = Object.entries(paths).flatMap(([path, item]) =>
  Object.keys(item).map((method) => keyOf(method, path))
)

/** Validators of the middlewares, by the operation that they are for. */
const validated = (middlewares.routes ?? []).flatMap(({ matcher, methods, ...route }) =>
  (route.middlewares ?? []).flatMap((middleware) => {
    const { body, query } = middleware as Validator
    const path = String(matcher).replace(/:(\w+)/g, "{$1}")
    const used = methods ?? (route as { method?: string[] }).method ?? []
    return body || query ? used.map((method) => ({ key: keyOf(method, path), body, query })) : []
  })
)

function operationOf(key: string) {
  const [method, path] = key.split(" ")
  return paths[path]?.[method.toLowerCase() as "get"]
}

describe("the OpenAPI document", () => {
  it("has every route that the plugin serves", () => {
    const missing = servedRoutes()
      .filter(({ method, path }) => !documented.includes(keyOf(method, path)))
      .map(
        ({ method, path, file }) =>
          `${method} ${path} of ${file}: write "${path}": { ${method.toLowerCase()}: { operationId, tags, ` +
          `summary, responses } } into the file of its subject in docs/openapi/paths/, then ` +
          `npm run docs:generate, and call it in integration-tests/http/openapi.spec.ts`
      )
    expect(missing).toEqual([])
  })

  it("has no route that the plugin does not serve", () => {
    const served = servedRoutes().map(({ method, path }) => keyOf(method, path))
    expect(served.length).toBeGreaterThan(10)
    const stale = documented
      .filter((key) => !served.includes(key))
      .map((key) => `${key} is served no more: take it out of docs/openapi/paths/`)
    expect(stale).toEqual([])
  })

  it("describes requests by the very validators that take them", () => {
    expect(validated.length).toBeGreaterThan(0)
    const wrong = validated.flatMap(({ key, body, query }) => {
      const operation = operationOf(key)
      const told = operation?.requestBody as { content: Record<string, { schema?: unknown }> }
      return [
        body && told?.content["application/json"].schema !== body
          ? `${key}: import its validator and write requestBody: jsonBody(<validator>)`
          : null,
        query && operation?.requestParams?.query !== query
          ? `${key}: import its validator and write requestParams: query(<validator>)`
          : null,
      ].filter((fault) => fault !== null)
    })
    expect(wrong).toEqual([])
  })

  it("names each operation once", () => {
    const ids = documented.map(
      (key) => operationOf(key)?.operationId ?? `${key} has no operationId`
    )
    expect(ids.filter((id, at) => ids.indexOf(id) !== at || id.includes(" "))).toEqual([])
  })
})
