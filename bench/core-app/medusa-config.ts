import { defineConfig } from "@medusajs/framework/utils"

const redisUrl = process.env.REDIS_URL

/** Medusa as it comes, with the official Stripe provider and nothing of this plugin. */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "bench-only",
      cookieSecret: "bench-only",
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "./src/stripe",
            id: "stripe",
            options: {
              apiKey: "sk_test_bench_not_a_real_key",
              webhookSecret: process.env.STRIPE_WEBHOOK_SECRET,
              capture: true,
            },
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
        ]
      : []),
  ],
})
