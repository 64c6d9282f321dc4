import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"
import { svgOf } from "./chart"
import { documentOf, type Run } from "./document"

/**
 * Writes a run's document with its charts beside it, and every raw sample into `rawFolder`.
 * @returns the document's path
 */
export async function writeRun(run: Run, folder: string, rawFolder: string): Promise<string> {
  const images = join(folder, run.date)
  mkdirSync(images, { recursive: true })
  mkdirSync(rawFolder, { recursive: true })
  for (const section of run.sections) {
    if ("finding" in section) {
      for (const chart of section.finding.charts) {
        writeFileSync(join(images, `${chart.name}.svg`), svgOf(chart))
      }
      const raw = JSON.stringify(section.finding.raw)
      writeFileSync(join(rawFolder, `${section.id}.json`), raw)
    }
  }
  const path = join(folder, `${run.date}.md`)
  const text = documentOf(run, (chart) => `${run.date}/${chart}.svg`)
  const config = await resolveConfig(path)
  writeFileSync(path, await format(text, { ...config, parser: "markdown" }))
  return path
}
