import { defineConfig } from "vitepress"
import { checkAnchors } from "./anchors.mts"
import { sidebar } from "./sidebar.mts"

/** `npm run docs` and `npm run docs:build`. A link that leads nowhere fails the build. */
export default defineConfig({
  title: "medusa-verified-payments",
  description:
    "Payment gateways for Medusa whose carts settle only from verified server callbacks.",
  // Addresses of the reader's own machine are examples, not links of this site.
  ignoreDeadLinks: [/^https?:\/\/localhost/],
  themeConfig: {
    nav: [
      { text: "Start", link: "/start" },
      { text: "Operating", link: "/operating" },
      { text: "Routes", link: "/http-api" },
    ],
    sidebar,
    outline: [2, 3],
    search: { provider: "local" },
  },
  buildEnd: ({ outDir }) => checkAnchors(outDir),
})
