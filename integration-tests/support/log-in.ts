import type { Page } from "playwright-core"
import { facts } from "../setup/facts"

/** Milliseconds for any step on an admin page; its first one loads the whole dashboard. */
const PATIENCE_MS = 60_000

/** Logs in on the admin's own page, in English. */
export async function logInToAdmin(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS)
  const { adminEmail, adminPassword } = facts()
  await page.addInitScript(() => window.localStorage.setItem("lng", "en"))
  await page.goto(`${url}/app/login`)
  await page.locator("input[name=email]").fill(adminEmail)
  await page.locator("input[name=password]").fill(adminPassword)
  await page.locator("button[type=submit]").click()
  await page.waitForURL(`${url}/app/orders**`)
}
