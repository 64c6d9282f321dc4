import type { SeededShop } from "./seed"
import { addresses, type LaunchSettings } from "./settings"

/** What a person needs after the start: every address, the login, and what to try. The last line is `ready`. */
export function welcome(settings: LaunchSettings, shop: SeededShop, tookMs: number): string {
  const { medusa, sandbox, shop: shopUrl } = addresses(settings)
  const rows: [string, string][] = [
    ["Shop", shopUrl],
    ["Admin", `${medusa}/app`],
    ["  log in with", `${shop.admin.email} / ${shop.admin.password}`],
    ["Sandbox gateways", sandbox],
    ["  callback console", `${sandbox}/console`],
    ["  fault panel", `${sandbox}/faults`],
    ["Store API", `${medusa}/store`],
    ["  publishable key", shop.publishable_key],
    ["Logs and data", settings.paths.root],
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return [
    "",
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`),
    "",
    "  Buy by hand in the shop, or by script from a second terminal: npm run buy -- syok2pay",
    `  Ctrl-C stops everything. Started in ${(tookMs / 1000).toFixed(1)} s.`,
    "",
    "ready",
  ].join("\n")
}
