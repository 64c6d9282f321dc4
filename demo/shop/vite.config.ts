import { join } from "node:path"

import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

import { settingsFromEnv, settingsRoute } from "./server/settings"

/** Builds the shop for `serve.ts`; `npx vite demo/shop` serves it while one works on it. */
export default defineConfig({
  plugins: [
    react(),
    {
      name: "shop-settings",
      configureServer: ({ middlewares }) => {
        middlewares.use("/config.json", settingsRoute(settingsFromEnv(process.env)))
      },
    },
  ],
  // The demo belongs to the package: it takes the helpers from their sources instead of npm.
  resolve: {
    alias: { "medusa-verified-payments/storefront": join(__dirname, "../../src/storefront") },
  },
  build: { target: "es2022", modulePreload: { polyfill: false } },
  server: { port: 8000, strictPort: true },
})
