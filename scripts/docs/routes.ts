import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import ts from "typescript"
import { projectRoot } from "../../demo/launch/project"

/** A method of a route file, with its path as OpenAPI writes it. */
export type Route = { method: string; path: string; file: string }

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])

/** Every route and method that Medusa serves of this plugin, read from `src/api`. */
export function servedRoutes(): Route[] {
  const api = join(projectRoot, "src", "api")
  return readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((name) => name.split(sep).at(-1) === "route.ts")
    .flatMap((name) => {
      const file = relative(projectRoot, join(api, name)).split(sep).join("/")
      const path = pathOf(name.split(sep).slice(0, -1))
      return methodsIn(join(projectRoot, file)).map((method) => ({ method, path, file }))
    })
}

/** `payments/[gateway]/callback` → `/payments/{gateway}/callback`. */
function pathOf(folders: string[]): string {
  return folders.map((folder) => `/${folder.replace(/^\[(.+)\]$/, "{$1}")}`).join("")
}

/** What a route file exports, apart from the methods that only answer 405. */
function methodsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest)
  const names = source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) {
      if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) {
        throw new Error(`${file} exports everything of another file: name its methods instead`)
      }
      return statement.exportClause.elements.map(({ name }) => name.text)
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) {
      return []
    }
    if (ts.isFunctionDeclaration(statement)) {
      return statement.name ? [statement.name.text] : []
    }
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
          .filter(({ initializer }) => !isRefusal(initializer))
          .map(({ name }) => name.getText(source))
      : []
  })
  return names.filter((name) => METHODS.has(name))
}

/** `methodNotAllowed(…)`: the route exists to say that this method does not. */
function isRefusal(initializer: ts.Expression | undefined): boolean {
  return (
    !!initializer &&
    ts.isCallExpression(initializer) &&
    ts.isIdentifier(initializer.expression) &&
    initializer.expression.text === "methodNotAllowed"
  )
}
