import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { sandboxOptions } from "./src/gateways/syok2pay/testing/sandbox-options"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 9000}`
const sandboxUrl = process.env.SANDBOX_URL ?? `http://localhost:${process.env.SANDBOX_PORT ?? 4010}`
const redisUrl = process.env.REDIS_URL

const syok2paySandbox = {
  publicUrl,
  storefrontUrl: process.env.STOREFRONT_URL ?? `http://localhost:${process.env.SHOP_PORT ?? 8000}`,
  ...sandboxOptions(sandboxUrl),
  gatewayAllowlist: ["demo-acq"],
}

/** Accounts by id, with what differs from the sandbox's options; tests add further ones. */
const syok2payAccounts: Record<string, object> = JSON.parse(
  process.env.SYOK2PAY_ACCOUNTS ?? '{ "main": {} }'
)

/** The repository as a Medusa app of its own: the plugin's sources, against the sandbox. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? publicUrl,
      authCors: process.env.AUTH_CORS ?? publicUrl,
      jwtSecret: process.env.JWT_SECRET ?? "development-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "development-only",
    },
  },
  // Same origin: a port baked into the built admin would break a demo that moved to another.
  admin: { disable: process.env.DISABLE_ADMIN === "true", backendUrl: "/" },
  modules: [
    { resolve: "./src/modules/payment-journal" },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          ...Object.entries(syok2payAccounts).map(([id, own]) => ({
            resolve: "./src/providers/syok2pay",
            id,
            options: { ...syok2paySandbox, ...own },
          })),
        ],
      },
    },
    ...(redisUrl
      ? [
          { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
          {
            resolve: "@medusajs/medusa/workflow-engine-redis",
            options: { redis: { url: redisUrl } },
          },
          {
            resolve: "@medusajs/medusa/locking",
            options: {
              providers: [
                {
                  resolve: "@medusajs/medusa/locking-redis",
                  id: "locking-redis",
                  is_default: true,
                  options: { redisUrl },
                },
              ],
            },
          },
        ]
      : []),
  ],
})
