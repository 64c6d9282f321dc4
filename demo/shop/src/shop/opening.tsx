import { useEffect, type ReactNode } from "react"

import { createSdk, loadSettings } from "../api/sdk"
import { useLoaded } from "../api/use-loaded"
import { ShopProvider } from "./shop-provider"

/** Milliseconds until the shop tries again by itself; Medusa may start after the page was opened. */
const RETRY_MS = 2000

/** Loads what everything else needs, and says so when that takes its time or fails. */
export function Opening({ children }: { children: ReactNode }) {
  const { value, failure, retry } = useLoaded(openShop, [])
  useEffect(() => {
    if (!failure || value) {
      return
    }
    const timer = setTimeout(retry, RETRY_MS)
    return () => clearTimeout(timer)
  }, [failure, value, retry])

  if (value) {
    return <ShopProvider {...value}>{children}</ShopProvider>
  }
  return (
    <main className="opening" aria-live="polite">
      <h1 className="wordmark">Harbour Goods</h1>
      {failure ? (
        <p role="alert">
          {failure.text} <span className="quiet">Trying again…</span>
        </p>
      ) : (
        <p className="quiet">Opening the shop…</p>
      )}
    </main>
  )
}

async function openShop() {
  const settings = await loadSettings()
  const sdk = createSdk(settings)
  const { regions } = await sdk.store.region.list({ fields: "id,name,currency_code,*countries" })
  const [first] = regions
  if (!first) {
    throw new Error("This shop sells nowhere yet: it has no region.")
  }
  return { settings, sdk, regions, firstRegion: first }
}
