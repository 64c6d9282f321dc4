/**
 * Loaded in front of a shop of Medusa alone: points the Stripe SDK, which the official provider makes
 * without saying where, to the stand-in at `STRIPE_PORT`. Nothing else of either is changed.
 */
import { createRequire } from "node:module"

// Found where Medusa's own provider finds it.
const medusa = createRequire(
  createRequire(import.meta.url).resolve("@medusajs/medusa/package.json")
)
const require = createRequire(medusa.resolve("@medusajs/payment-stripe"))
const Stripe = require("stripe")

class LocalStripe extends Stripe {
  constructor(key, config) {
    const port = Number(process.env.STRIPE_PORT)
    super(key, { ...config, host: "127.0.0.1", port, protocol: "http" })
  }
}

require.cache[require.resolve("stripe")].exports = Object.assign(LocalStripe, {
  Stripe: LocalStripe,
  default: LocalStripe,
})

if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"))
  process.channel.unref()
}
