import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Fields } from "../reading"

export { errorOf } from "../../testing/error-of"

export type Exchange = {
  request: { method: string; url: string; headers: Record<string, string>; body?: Fields }
  response: { status: number; headers: Record<string, string>; body: Fields | string | null }
}

export type Delivery = {
  delivery: { method: string; headers: Record<string, string>; raw_body: string; body: Fields }
  verification: { secrets: string[]; now_unix: number; tolerance_seconds: number }
  expect: { signature: string; action?: string; http: number }
}

const folder = join(__dirname, "..", "fixtures")

function load<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as T
}

/** An example exchange of the contract (kustom.md 10), a fresh copy on every call. */
export const fixture = (name: string) => load<Exchange & { expect?: Fields }>(name)

/** An example of several exchanges in turn. */
export const exchangesOf = (name: string) => load<{ exchanges: Exchange[] }>(name).exchanges

/** An example callback. */
export const deliveryOf = (name: string) => load<Delivery>(`webhook-${name}`)

/** Names of the fixtures that start so. */
export function fixtureNames(prefix: string): string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.json$/, ""))
    .filter((name) => name.startsWith(prefix))
    .sort()
}

/** The answer of a fixture, with changes; undefined takes a field away. */
export function answerOf(name: string, changes: Fields = {}): Fields {
  const { body } = fixture(name).response
  return JSON.parse(JSON.stringify({ ...(body as Fields), ...changes })) as Fields
}

/** The path that a fixture's request went to. */
export function pathOf({ request }: Exchange): string {
  const url = new URL(request.url)
  return url.pathname + url.search
}
