import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { TransactionFacts } from "../../contract"
import { readDeposit, type Deposit } from "../deposit"
import type { Fields } from "../reading"

export { errorOf } from "../../testing/error-of"

export type Exchange = {
  case?: string
  request: {
    method: string
    url: string
    headers: Record<string, string>
    body: Fields
    body_text?: string
    body_form?: Record<string, string>
  }
  response: {
    status: number
    headers?: Record<string, string>
    body: { data: { attributes: Fields } } & Fields
    body_text?: string
    timeout?: boolean
  }
}

export type Fixture = Exchange & {
  callback_type?: string
  cases: Exchange[]
  signing: { key_text?: string; message: string; sign: string } | null
  signing_alternative?: { message: string; sign: string }
  expect: { signature_valid?: boolean | null; http_status: number; amount?: string }
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

/** Credentials that the fixtures are made with. */
export function fixtureIndex(): {
  credentials: {
    v3: { client_id: string; client_secret: string; callback_secret: string }
    v2: { login: string; password: string; hmac_key_hex: string }
  }
  files: Record<string, string>
} {
  return JSON.parse(readFileSync(join(folder, "index.json"), "utf8"))
}

/** The answer of a fixture with changes to its attributes; undefined takes one away. */
export function answerOf(name: string, changes: Fields = {}): Fields {
  const { body } = fixture(name).response
  const attributes = { ...body.data.attributes, ...changes }
  return JSON.parse(JSON.stringify({ ...body, data: { ...body.data, attributes } }))
}

/** The deposit of a fixture taken apart. */
export function depositOf(name: string, facts: TransactionFacts, changes: Fields = {}): Deposit {
  return readDeposit(answerOf(name, changes), facts)
}

/** Path and query of a fixture's request. */
export function pathOf(name: string): string {
  return fixture(name).request.url.replace(/^https:\/\/[^/]+/, "")
}
