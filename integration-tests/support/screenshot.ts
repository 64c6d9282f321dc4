import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { projectRoot } from "../../demo/launch/project"

/** Where people look at what the pages look like; git ignores it. */
const FOLDER = join(projectRoot, ".data", "screenshots")

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 430, height: 900 }

/** Higher windows than this end Chromium where there is no graphics card. */
const HIGHEST = 3600

/** Keeps what a page, or one part of it, looks like on a wide and on a narrow screen. */
export async function screenshot(page: Page, name: string, part?: Locator): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  for (const [size, viewport] of Object.entries({ narrow: NARROW, wide: WIDE })) {
    // The admin scrolls inside itself, so the window is made as high as what is to be seen.
    await page.setViewportSize(viewport)
    const shown = part ?? page.locator("main")
    const height = await shown.evaluate((element) => element.scrollHeight)
    const wanted = Math.min(HIGHEST, Math.max(viewport.height, height + 100))
    await page.setViewportSize({ ...viewport, height: wanted })
    await (part ?? page).screenshot({ path: join(FOLDER, `${name}-${size}.png`) })
  }
  await page.setViewportSize(WIDE)
}
