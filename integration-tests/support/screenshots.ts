import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { projectRoot } from "../../demo/launch/project"

/** Where people look at what specs have seen; git ignores it. */
const FOLDER = join(projectRoot, ".data", "screenshots")

export const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

/** Takes a picture of the page as it is, all of it. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  // The dashboard scrolls a part of itself, so the window is made as high as what is in it.
  const before = page.viewportSize() ?? WIDE
  const height = await page.evaluate(() =>
    Array.from(document.querySelectorAll("main, body"))
      .map(({ scrollHeight }) => scrollHeight)
      .reduce((most, one) => Math.max(most, one), 0)
  )
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, height + 80) })
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  await page.setViewportSize(before)
}

/** The same on a wide screen and on a phone. */
export async function takePictures(page: Page, name: string): Promise<void> {
  await takePicture(page, name)
  await page.setViewportSize(NARROW)
  await takePicture(page, `${name}-narrow`)
  await page.setViewportSize(WIDE)
}
