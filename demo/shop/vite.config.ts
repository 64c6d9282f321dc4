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
  build: { target: "es2022", modulePreload: { polyfill: false } },
  server: { port: 8000, strictPort: true },
})
