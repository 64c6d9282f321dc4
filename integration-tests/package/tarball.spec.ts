import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"

/** The package as npm would publish it: built, packed and unpacked again. */
describe("the packed plugin", () => {
  const folder = mkdtempSync(join(tmpdir(), "verified-payments-"))
  const root = join(folder, "package")
  let files: string[] = []

  beforeAll(() => {
    execFileSync("npm", ["run", "build"], { cwd: projectRoot, stdio: "pipe" })
    execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
      cwd: projectRoot,
      stdio: "pipe",
    })
    const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"))
    execFileSync("tar", ["-xzf", tarball], { cwd: folder })
    files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  }, 180_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it("holds the build and nothing beside it", () => {
    const outside = files.filter((file) => !file.startsWith(".medusa/server/src/"))
    expect(outside.sort()).toEqual(["LICENSE", "README.md", "package.json"])
  })

  it("holds no test, fixture or source map", () => {
    const unwanted = /(\.spec\.|\.map$|\/testing\/|\/fixtures\/|integration-tests|sandbox|demo)/
    expect(files.filter((file) => unwanted.test(file))).toEqual([])
  })

  it("holds no secret of the sandbox", () => {
    const leaking = files.filter((file) =>
      /sk_(sandbox|example)_/.test(readFileSync(join(root, file), "utf8"))
    )
    expect(leaking).toEqual([])
  })

  it("offers every export of package.json, with declarations", () => {
    const offered = (file: string) => existsSync(join(root, ".medusa/server/src", file))
    const compiled = [
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
    // A shop without an admin installs none of what its pages are made of.
    const optional = Object.keys(peerDependencies).filter(
      (name) => !["@medusajs/framework", "@medusajs/medusa"].includes(name)
    )
    expect(Object.keys(peerDependenciesMeta)).toEqual(optional)
  })
})
