import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { projectRoot } from "../../demo/launch/project"

/** Pictures of the pages for people to look at; git ignores the folder. */
const FOLDER = join(projectRoot, ".data", "screenshots")

/** What a page is looked at on. */
export const views = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const

/** Keeps how a page looks, whole, as `<name>-<view>.png`. */
export async function screenshot(
  page: Page,
  name: string,
  view: keyof typeof views = "wide"
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  await page.setViewportSize(views[view])
  // What moves in or out has ended.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))
  )
  await page.screenshot({ path: join(FOLDER, `${name}-${view}.png`), fullPage: true })
  await page.setViewportSize(views.wide)
}
