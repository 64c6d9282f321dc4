import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { projectRoot } from "../../demo/launch/project"

/** Pictures of the pages for people to look at; git ignores the folder. */
const FOLDER = join(projectRoot, ".data", "screenshots")

/** The windows that pages are looked at in. */
export const views = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const

/** Higher windows than this end Chromium where there is no graphics card. */
const HIGHEST = 3600

/** Keeps how a page, or one part of it, looks down to its end, as `<name>-<view>.png`. */
export async function screenshot(
  page: Page,
  name: string,
  { view = "wide", part }: { view?: keyof typeof views; part?: Locator } = {}
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const { width, height } = views[view]
  await page.setViewportSize({ width, height })
  // The admin scrolls inside itself, so the window is made as high as what is to be seen.
  const heights = await (part ?? page.locator("main, body")).evaluateAll((shown) =>
    shown.map(({ scrollHeight }) => scrollHeight)
  )
  const wanted = Math.min(HIGHEST, Math.max(height, ...heights.map((one) => one + 100)))
  await page.setViewportSize({ width, height: wanted })
  // What moves in or out has ended; what turns for ever does not.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map((one) => one.finished.catch(() => undefined))
    )
  )
  await (part ?? page).screenshot({ path: join(FOLDER, `${name}-${view}.png`) })
  await page.setViewportSize(views.wide)
}

/** The same in every view. */
export async function screenshotViews(page: Page, name: string, part?: Locator): Promise<void> {
  for (const view of Object.keys(views) as (keyof typeof views)[]) {
    await screenshot(page, name, { view, part })
  }
}
