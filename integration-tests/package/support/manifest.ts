import type { MedusaVersion } from "./versions"

/** `package.json` of a backend as create-medusa-app makes it, with the packed plugin added. */
export const manifestOf = ({ medusa, ui, router }: MedusaVersion, tarball: string) => ({
  name: "shop",
  version: "0.0.1",
  private: true,
  dependencies: {
    "@medusajs/admin-sdk": medusa,
    "@medusajs/admin-shared": medusa,
    "@medusajs/caching": medusa,
    "@medusajs/cli": medusa,
    "@medusajs/dashboard": medusa,
    "@medusajs/draft-order": medusa,
    "@medusajs/framework": medusa,
    "@medusajs/medusa": medusa,
    "@medusajs/ui": ui,
    "@tanstack/react-query": "5.64.2",
    "medusa-verified-payments": `file:${tarball}`,
    "react-i18next": "13.5.0",
    "react-router-dom": router,
    zod: "4.2.0",
  },
  devDependencies: {
    "@swc/core": "^1.7.28",
    "@types/node": "^20.12.11",
    "@types/react": "^18.3.2",
    "@types/react-dom": "^18.2.25",
    "prop-types": "^15.8.1",
    react: "^18.3.1",
    "react-dom": "^18.3.1",
    "ts-node": "^10.9.2",
    typescript: "^5.6.2",
    vite: "^5.4.14",
  },
})
