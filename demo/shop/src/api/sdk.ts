import Medusa from "@medusajs/js-sdk"

import type { ShopSettings } from "../../server/settings"

/** Reads what the server of this page says about Medusa. */
export async function loadSettings(): Promise<ShopSettings> {
  const answer = await fetch("/config.json")
  if (!answer.ok) {
    throw new Error("The shop's own settings could not be read. Please reload this page.")
  }
  return answer.json()
}

/** Medusa's own client, used as any storefront would. */
export function createSdk({ backendUrl, publishableKey }: ShopSettings): Medusa {
  return new Medusa({ baseUrl: backendUrl, publishableKey })
}
