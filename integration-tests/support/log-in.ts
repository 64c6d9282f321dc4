import type { Page } from "playwright-core"
import { facts } from "../setup/facts"

/** Logs in on the admin's own page, in English. */
export async function logInToAdmin(page: Page, url: string): Promise<void> {
  const { adminEmail, adminPassword } = facts()
  await page.addInitScript(() => window.localStorage.setItem("lng", "en"))
  await page.goto(`${url}/app/login`)
  await page.locator("input[name=email]").fill(adminEmail)
  await page.locator("input[name=password]").fill(adminPassword)
  await page.locator("button[type=submit]").click()
  await page.waitForURL(`${url}/app/orders**`)
}
