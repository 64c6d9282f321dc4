import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv2020 from "ajv/dist/2020"
import addFormats from "ajv-formats"
import type { Response } from "supertest"
import { projectRoot } from "../../demo/launch/project"

type Answer = { content?: Record<string, unknown> }
type Document = { paths: Record<string, Record<string, { responses: Record<string, Answer> }>> }

/** Holds real answers against `docs/public/openapi.json`, and remembers whose it has seen. */
export class ApiContract {
  private readonly document: Document
  private readonly ajv: Ajv2020
  private readonly seen = new Set<string>()

  constructor() {
    const file = join(projectRoot, "docs", "public", "openapi.json")
    this.document = JSON.parse(readFileSync(file, "utf8"))
    // An OpenAPI document holds more than schemas.
    this.ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats(this.ajv)
    this.ajv.addSchema(this.document, "openapi")
  }

  /**
   * Expects an answer to be as documented: its status, its type and every field of its body, none
   * more. `operation` is such as `GET /admin/payment-accounts`.
   */
  expect(operation: string, status: number, answer: Response): void {
    const [method, path] = operation.split(" ")
    const documented = this.document.paths[path]?.[method.toLowerCase()]?.responses[status]
    if (!documented) {
      throw new Error(`docs/openapi/ documents no answer ${status} of ${operation}`)
    }
    expect({ operation, status: answer.status, body: answer.body }).toMatchObject({ status })
    this.seen.add(operation)
    const types = Object.keys(documented.content ?? {})
    if (types.length === 0) {
      return
    }
    expect(types).toContain(answer.type)
    if (answer.type === "application/json") {
      const at = ["paths", path, method.toLowerCase(), "responses", status, "content", answer.type]
      const pointer = [...at, "schema"].map((part) => escaped(String(part))).join("/")
      const validate = this.ajv.compile({ $ref: `openapi#/${pointer}` })
      validate(answer.body)
      expect({ operation, body: answer.body, faults: validate.errors ?? [] }).toMatchObject({
        faults: [],
      })
    }
  }

  /** Operations of which no answer has been held against the document. */
  unseen(): string[] {
    return Object.entries(this.document.paths)
      .flatMap(([path, item]) =>
        Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`)
      )
      .filter((operation) => !this.seen.has(operation))
  }
}

/** A part of a JSON pointer in a URI fragment. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))
}
