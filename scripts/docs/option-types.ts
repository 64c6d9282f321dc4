import { join } from "node:path"
import ts from "typescript"
import { projectRoot } from "../../demo/launch/project"

/** One option as the shop writes it: its path, the docstring above it and its type. */
export type OptionType = { path: string[]; description: string; type: string; required: boolean }

/** A schema in the sources: its file, from the root of the repository, and its name there. */
export type SchemaSource = { file: string; name: string }

/**
 * Reads the options of these schemas with the TypeScript compiler, in the order of the sources. The
 * docstring above a field is the only place where an option is described: editors show it, and so
 * do the tables in `docs/`.
 */
export function optionTypesOf(sources: readonly SchemaSource[]): OptionType[][] {
  const configFile = ts.readConfigFile(join(projectRoot, "tsconfig.json"), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(configFile.config, ts.sys, projectRoot)
  const files = sources.map(({ file }) => join(projectRoot, file))
  const program = ts.createProgram(files, { ...options, noEmit: true })
  const checker = program.getTypeChecker()

  function propertiesOf(type: ts.Type, at: ts.Node, parents: string[]): OptionType[] {
    return checker.getPropertiesOfType(type).flatMap((property) => {
      const path = [...parents, property.name]
      const own = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, at))
      const description = ts
        .displayPartsToString(property.getDocumentationComment(checker))
        .replace(/\s+/g, " ")
        .trim()
      const members = isGroup(checker, own) ? propertiesOf(own, at, path) : []
      // A group that is explained as a whole, such as names that may be spelled differently.
      const isExplained = description !== "" && members.every((member) => !member.description)
      if (members.length > 0 && !isExplained) {
        return members
      }
      return {
        path,
        description,
        type: checker
          .typeToString(own, undefined, ts.TypeFormatFlags.NoTruncation)
          .replaceAll(" | undefined", ""),
        required: (property.flags & ts.SymbolFlags.Optional) === 0,
      }
    })
  }

  return sources.map(({ file, name }, index) => {
    const source = program.getSourceFile(files[index])
    const module = source && checker.getSymbolAtLocation(source)
    const schema = module && checker.getExportsOfModule(module).find((one) => one.name === name)
    if (!source || !schema) {
      throw new Error(`${file} exports no ${name}: its options cannot be documented`)
    }
    // What `z.input<typeof schema>` is.
    const input = ["_zod", "input"].reduce(
      (type, key) => {
        const property = checker.getPropertyOfType(type, key)
        if (!property) {
          throw new Error(`${name} of ${file} is no zod schema`)
        }
        return checker.getTypeOfSymbolAtLocation(property, source)
      },
      checker.getTypeOfSymbolAtLocation(schema, source)
    )
    return propertiesOf(input, source, [])
  })
}

/** An object with named options of its own, no list and no record. */
function isGroup(checker: ts.TypeChecker, type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    !checker.isArrayType(type) &&
    !checker.isTupleType(type) &&
    checker.getIndexInfosOfType(type).length === 0 &&
    checker.getPropertiesOfType(type).length > 0
  )
}
