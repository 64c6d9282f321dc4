import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { projectRoot } from "../../demo/launch/project"

/** Pictures of the pages for people to look at; git ignores the folder. */
const FOLDER = join(projectRoot, ".data", "screenshots")

/** What a page is looked at on: high, because the admin scrolls inside itself. */
export const views = {
  wide: { width: 1440, height: 1500 },
  narrow: { width: 390, height: 1500 },
} as const

/** Higher windows than this end Chromium where there is no graphics card. */
const HIGHEST = 3600

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
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Keeps what a page, or one part of it, looks like in every view, down to its end. */
export async function screenshotViews(page: Page, name: string, part?: Locator): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const [view, size] of Object.entries(views)) {
    // The admin scrolls inside itself, so the window is made as high as what is to be seen.
    await page.setViewportSize(size)
    const height = await (part ?? page.locator("main")).evaluate((shown) => shown.scrollHeight)
    const wanted = Math.min(HIGHEST, Math.max(size.height, height + 100))
    await page.setViewportSize({ ...size, height: wanted })
    await (part ?? page).screenshot({ path: join(FOLDER, `${name}-${view}.png`) })
  }
  await page.setViewportSize(views.wide)
}
