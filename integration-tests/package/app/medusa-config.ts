import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { verifiedPayments } from "medusa-verified-payments"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

/** What `npx medusa-verified-payments sandbox --json` has printed. */
const { publicUrl, accounts } = JSON.parse(process.env.SANDBOX_OPTIONS ?? "{}")

const payments = verifiedPayments({ publicUrl, accounts })

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: publicUrl,
      adminCors: publicUrl,
      authCors: publicUrl,
      jwtSecret: "supersecret",
      cookieSecret: "supersecret",
    },
  },
  admin: { backendUrl: "/" },
  plugins: [payments.plugin],
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          ...payments.providers,
          {
            resolve: "@medusajs/medusa/payment-stripe",
            id: "stripe",
            options: { apiKey: "sk_test_of_another_gateway" },
          },
        ],
      },
    },
  ],
})
