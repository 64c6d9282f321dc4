import { join } from "node:path"
import ts from "typescript"
import { projectRoot } from "../../demo/launch/project"

/** What a shop's medusa-config has before an example begins. */
const BEFORE = `declare const defineConfig: (config: object) => object\n`
const IMPORT = 'import { verifiedPayments } from "medusa-verified-payments"'

/** Examples of `verifiedPayments` in a page, as they are written there. */
export function configExamples(page: string): string[] {
  return [...page.matchAll(/^```ts\n([^]*?)^```/gm)]
    .map(([, text]) => text)
    .filter((text) => text.includes("verifiedPayments("))
}

/** What the compiler says of examples of medusa-config, in a shop that has the plugin. */
export function errorsOf(examples: readonly string[]): string[] {
  const texts = new Map(
    examples.map((text, index) => [
      join(projectRoot, "src", `example-${index}.ts`),
      `${text.includes(IMPORT) ? "" : `${IMPORT}\n`}${BEFORE}${text}`,
    ])
  )
  const configFile = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(configFile.config, ts.sys, projectRoot)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  const program = ts.createProgram(
    [...texts.keys()],
    {
      ...options,
      noEmit: true,
      types: ["node"],
      paths: { "medusa-verified-payments": [join(projectRoot, "src", "index.ts")] },
    },
    host
  )
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
  })
}
