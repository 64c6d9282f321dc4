import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { fingerprint } from "./fingerprint"

describe("fingerprint of a build", () => {
  const dir = mkdtempSync(join(tmpdir(), "shop-"))
  const write = (path: string, content: string) => writeFileSync(join(dir, path), content)
  const now = () => fingerprint(dir, join(dir, "lock.json"))

  beforeAll(() => {
    mkdirSync(join(dir, "src", "cart"), { recursive: true })
    mkdirSync(join(dir, "public"))
    for (const path of ["lock.json", "index.html", "vite.config.ts", "src/cart/a.ts"]) {
      write(path, "first")
    }
  })

  afterAll(() => rmSync(dir, { recursive: true }))

  it("stays while nothing changes", () => {
    expect(now()).toMatch(/^[0-9a-f]{16}$/)
    expect(now()).toBe(now())
  })

  it.each(["lock.json", "index.html", "vite.config.ts", "src/cart/a.ts", "public/icon.svg"])(
    "changes with %s",
    (path) => {
      const before = now()
      write(path, "second")
      expect(now()).not.toBe(before)
    }
  )

  it("is not about specs", () => {
    const before = now()
    write("src/cart/a.spec.ts", "first")
    expect(now()).toBe(before)
  })
})
