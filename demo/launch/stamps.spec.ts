import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"

import { projectRoot } from "./project"
import { digest, stampsIn } from "./stamps"

describe("stamps", () => {
  let folder: string

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "stamps-"))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it("skips a step that was done, until its digest changes or its work is gone", async () => {
    const { once } = stampsIn(join(folder, "made-when-needed"))
    const step = jest.fn(async () => {})
    await once("migrated", "a", true, step)
    await once("migrated", "a", true, step)
    expect(step).toHaveBeenCalledTimes(1)
    await once("migrated", "b", true, step)
    await once("migrated", "b", false, step)
    expect(step).toHaveBeenCalledTimes(3)
  })

  it("does not count a step that failed as done", async () => {
    const { once } = stampsIn(folder)
    const failing = async () => {
      throw new Error("no database")
    }
    await expect(once("migrated", "a", true, failing)).rejects.toThrow("no database")
    const step = jest.fn(async () => {})
    await once("migrated", "a", true, step)
    expect(step).toHaveBeenCalledTimes(1)
  })

  it("changes its digest with a file's content and with a fact, and not with the time", () => {
    const path = relative(projectRoot, folder)
    writeFileSync(join(folder, "one"), "1")
    const first = digest([path, "not/there"], ["database 1"])
    expect(digest([path], ["database 2"])).not.toBe(first)
    writeFileSync(join(folder, "one"), "1")
    expect(digest([path], ["database 1"])).toBe(first)
    writeFileSync(join(folder, "one"), "2")
    expect(digest([path], ["database 1"])).not.toBe(first)
  })
})
