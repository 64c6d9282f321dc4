import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Fields } from "../reading"

export { errorOf } from "../../testing/error-of"

export type Fixture = {
  apiKey?: string
  signedString?: string | null
  request: {
    method: string
    url: string
    headers: Record<string, string>
    body?: Fields
    rawBody?: string
    form?: Record<string, string>
    json?: Record<string, string>
    query?: Record<string, string>
  }
  response: { status: number; headers?: Record<string, string>; body?: Fields }
  expect: { authentic: boolean } & Record<string, unknown>
}

const folder = join(__dirname, "..", "fixtures")

/** An example exchange of the contract, a fresh copy on every call. */
export function fixture(name: string): Fixture {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"))
}

/** Names of the fixtures that start so. */
export function fixtureNames(prefix: string): string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name.startsWith(prefix))
    .sort()
}

/** The body of a fixture's answer with changes; undefined takes a field away. */
export function answerOf(name: string, changes: Fields = {}): Fields {
  return JSON.parse(JSON.stringify({ ...fixture(name).response.body, ...changes }))
}

/** Path and query of a fixture's request. */
export function pathOf(name: string): string {
  const url = new URL(fixture(name).request.url)
  return url.pathname + url.search
}
