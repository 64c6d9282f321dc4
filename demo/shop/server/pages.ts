import { join } from "node:path"

import express, { type Express, type Response } from "express"

import { settingsRoute, type ShopSettings } from "./settings"

/**
 * Serves a built shop: its files, `/config.json`, and the one page for every address that the page
 * itself routes, such as `/checkout`.
 * @param builtDir absolute path of the folder that Vite built
 */
export function shopPages(builtDir: string, settings: ShopSettings): Express {
  const page = join(builtDir, "index.html")
  return express()
    .disable("x-powered-by")
    .get("/config.json", settingsRoute(settings))
    .use("/assets", express.static(join(builtDir, "assets"), { immutable: true, maxAge: "1y" }))
    .use("/assets", (_req, res) => void res.sendStatus(404))
    .use(
      express.static(builtDir, { index: false, cacheControl: false, setHeaders: checkedEachTime })
    )
    .get("*", (_req, res) => {
      checkedEachTime(res)
      res.sendFile(page, { cacheControl: false, dotfiles: "allow" })
    })
}

/** A browser may keep what it got, but asks whether it is still the same. */
function checkedEachTime(res: Response): void {
  res.set("cache-control", "no-cache")
}
