import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import { median } from "../load/samples"
import { benchDir } from "./paths"

/** Bytes of a page of Postgres' log. */
const PAGE = 8192

/**
 * Flushes a second that the disk below the database takes: a page written and made durable, again and
 * again, as a single client's commits do. The physical limit of everything durable; one machine's
 * figures say nothing about another's without it.
 */
export function flushesPerSecond(seconds: number): { perSecond: number; p50Ms: number } {
  mkdirSync(benchDir, { recursive: true })
  const file = join(benchDir, "flush-test")
  const page = Buffer.alloc(PAGE, 1)
  const times: number[] = []
  const descriptor = openSync(file, "w")
  try {
    const begun = performance.now()
    const end = begun + seconds * 1000
    while (performance.now() < end) {
      const before = performance.now()
      writeSync(descriptor, page, 0, PAGE, 0)
      fdatasyncSync(descriptor)
      times.push(performance.now() - before)
    }
    return {
      perSecond: (times.length / (performance.now() - begun)) * 1000,
      p50Ms: median(times),
    }
  } finally {
    closeSync(descriptor)
    rmSync(file, { force: true })
  }
}
