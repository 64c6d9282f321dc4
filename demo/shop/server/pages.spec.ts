import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import request from "supertest"

import { shopPages } from "./pages"
import { settingsFromEnv } from "./settings"

describe("server of a built shop", () => {
  // Below a folder with a dot, as `.data` is.
  const root = mkdtempSync(join(tmpdir(), "shop-"))
  const builtDir = join(root, ".data", "build")
  const pages = shopPages(builtDir, {
    backendUrl: "https://medusa.example",
    publishableKey: "pk_a",
  })

  beforeAll(() => {
    mkdirSync(join(builtDir, "assets"), { recursive: true })
    writeFileSync(join(builtDir, "index.html"), "<title>Shop</title>")
    writeFileSync(join(builtDir, "icon.svg"), "<svg/>")
    writeFileSync(join(builtDir, "assets", "index-a1.js"), "export {}")
  })

  afterAll(() => rmSync(root, { recursive: true }))

  it("tells the page where Medusa is, never from a cache", async () => {
    const answer = await request(pages).get("/config.json").expect(200)
    expect(answer.body).toEqual({ backendUrl: "https://medusa.example", publishableKey: "pk_a" })
    expect(answer.headers["cache-control"]).toBe("no-store")
  })

  it.each(["/", "/checkout", "/payments/txn_a"])("answers %s with the page", async (path) => {
    const answer = await request(pages).get(path).expect(200)
    expect(answer.text).toBe("<title>Shop</title>")
    expect(answer.headers["content-type"]).toContain("text/html")
    expect(answer.headers["cache-control"]).toBe("no-cache")
  })

  it("lets browsers keep what carries a hash in its name, and nothing else", async () => {
    const script = await request(pages).get("/assets/index-a1.js").expect(200)
    expect(script.headers["cache-control"]).toContain("immutable")
    const icon = await request(pages).get("/icon.svg").expect(200)
    expect(icon.headers["cache-control"]).toBe("no-cache")
  })

  it("does not take a missing script for a page", async () => {
    await request(pages).get("/assets/index-old.js").expect(404)
  })
})

describe("settings from the environment", () => {
  it("have a default for Medusa on this machine", () => {
    expect(settingsFromEnv({})).toEqual({
      backendUrl: "http://localhost:9000",
      publishableKey: "",
    })
  })

  it("lose a slash at the end", () => {
    const env = { SHOP_BACKEND_URL: "https://medusa.example/", SHOP_PUBLISHABLE_KEY: "pk_a" }
    expect(settingsFromEnv(env)).toEqual({
      backendUrl: "https://medusa.example",
      publishableKey: "pk_a",
    })
  })
})
