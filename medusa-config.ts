import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { sandboxOptions as b2binpay } from "./src/gateways/b2binpay/testing/sandbox-options"
import { sandboxOptions as inbank } from "./src/gateways/inbank/testing/sandbox-options"
import { sandboxOptions as kustom } from "./src/gateways/kustom/testing/sandbox-options"
import { sandboxOptions as swedbankPay } from "./src/gateways/swedbank-pay/testing/sandbox-options"
import { sandboxOptions as syok2pay } from "./src/gateways/syok2pay/testing/sandbox-options"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 9000}`
const sandboxUrl = process.env.SANDBOX_URL ?? `http://localhost:${process.env.SANDBOX_PORT ?? 4010}`
const redisUrl = process.env.REDIS_URL

const storefrontUrl =
  process.env.STOREFRONT_URL ?? `http://localhost:${process.env.SHOP_PORT ?? 8000}`

/** One account per product of Inbank, as a shop lists them side by side. */
const inbankProducts = {
  main: {},
  approval: { productCode: "hp_approval_sandbox" },
  split: { productCode: "split_sandbox", productKind: "split" },
  next: { productCode: "next_month_sandbox", productKind: "nextMonth" },
  rent: { productCode: "rent_sandbox", productKind: "rent" },
}

/** Each gateway's sandbox; tests add accounts, with what differs, by an environment variable. */
const gateways: { id: string; accounts?: string; sandbox: object }[] = [
  {
    id: "syok2pay",
    accounts: process.env.SYOK2PAY_ACCOUNTS,
    sandbox: { ...syok2pay(sandboxUrl), gatewayAllowlist: ["demo-acq"] },
  },
  {
    id: "swedbank-pay",
    accounts: process.env.SWEDBANK_PAY_ACCOUNTS,
    sandbox: swedbankPay(sandboxUrl),
  },
  {
    id: "inbank",
    accounts: process.env.INBANK_ACCOUNTS ?? JSON.stringify(inbankProducts),
    sandbox: inbank(sandboxUrl),
  },
  {
    id: "kustom",
    accounts: process.env.KUSTOM_ACCOUNTS,
    sandbox: kustom(sandboxUrl),
  },
  {
    id: "b2binpay",
    accounts: process.env.B2BINPAY_ACCOUNTS,
    sandbox: b2binpay(sandboxUrl),
  },
]

const providers = gateways.flatMap(({ id: gateway, accounts = '{ "main": {} }', sandbox }) =>
  Object.entries<object>(JSON.parse(accounts)).map(([id, own]) => ({
    resolve: `./src/providers/${gateway}`,
    id,
    options: { publicUrl, storefrontUrl, ...sandbox, ...own },
  }))
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
        providers,
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            // Writes to the log: nobody is told of sandbox payments by email.
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed", "email"] },
          },
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
