import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { packedTarball } from "./support/pack"

/** The package as npm would publish it: built, packed and unpacked again. */
describe("the packed plugin", () => {
  const folder = mkdtempSync(join(tmpdir(), "verified-payments-"))
  const root = join(folder, "package")
  let files: string[] = []

  beforeAll(() => {
    execFileSync("tar", ["-xzf", packedTarball()], { cwd: folder })
    files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("holds the build and nothing beside it", () => {
    const outside = files.filter(
      (file) => !/^\.medusa\/server\/(src|sandbox|storefront)\//.test(file)
    )
    expect(outside.sort()).toEqual(["LICENSE", "README.md", "package.json"])
  })

  it("holds no test, fixture or source map", () => {
    const unwanted = /(\.spec\.|\.map$|\/testing\/|\/fixtures\/|integration-tests|demo)/
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
  })

  it("holds the sandbox's secrets in the sandbox alone", () => {
    const leaking = files.filter(
      (file) =>
        !file.startsWith(".medusa/server/sandbox/") &&
        /sk_(sandbox|example)_/.test(readFileSync(join(root, file), "utf8"))
    )
    expect(leaking).toEqual([])
  })

  it("gives a storefront modules that import react alone, which its framework points at its own copy", () => {
    const modules = files.filter((file) => /^\.medusa\/server\/storefront\/.*\.mjs$/.test(file))
    const imported = modules.flatMap((file) =>
      Array.from(
        readFileSync(join(root, file), "utf8").matchAll(/from "([^".][^"]*)"/g),
        ([, name]) => name
      )
    )
    expect(new Set(imported)).toEqual(new Set(["react"]))
  })

  it("offers every export of package.json, with declarations", () => {
    const offered = (file: string) => existsSync(join(root, ".medusa/server/src", file))
    const compiled = [
      "index",
      "providers/b2binpay/index",
      "providers/kustom/index",
      "providers/inbank/index",
      "providers/swedbank-pay/index",
      "providers/syok2pay/index",
      "modules/payment-journal/index",
      "workflows/index",
      "events",
      "commands/inquire",
      "commands/list-attention",
      "commands/prune",
      "commands/refund-stray",
      "commands/settle-again",
    ]
    expect(compiled.filter((file) => !offered(`${file}.js`) || !offered(`${file}.d.ts`))).toEqual(
      []
    )
    expect(offered("admin/index.mjs") && offered("admin/index.js")).toBe(true)
  })

  it("starts the sandbox with what it holds", () => {
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    const start = readFileSync(join(root, bin["medusa-verified-payments"]), "utf8")
    expect(start).toMatch(/^#!\/usr\/bin\/env node\n/)
    for (const file of ["views/home.eta", "assets/base.css", "README.md"]) {
      expect(files).toContain(`.medusa/server/sandbox/${file}`)
    }
  })

  it("asks the shop only for what it imports at run time", () => {
    const { peerDependencies, peerDependenciesMeta, dependencies } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8")
    )
    const imported = new Set(
      files
        .filter((file) => file.endsWith(".js"))
        .flatMap((file) => [
          ...readFileSync(join(root, file), "utf8").matchAll(/require\("([^."][^"]*)"\)/g),
        ])
        .map(([, name]) =>
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/")
        )
        .filter((name) => !name.startsWith("node:"))
    )
    expect([...imported].sort()).toEqual(
      Object.keys({ ...peerDependencies, ...dependencies }).sort()
    )
    const { "@medusajs/ui": _, ...own } = peerDependencies
    const medusa = Object.entries<string>(own).filter(([name]) => name.startsWith("@medusajs/"))
    expect(new Set(medusa.map(([, range]) => range))).toEqual(new Set([">=2.17.2 <3"]))
    // A backend has Medusa anyway, and a storefront that installs the helpers must not get one.
    expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies))
  })
})
