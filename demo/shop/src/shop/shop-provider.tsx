import type Medusa from "@medusajs/js-sdk"
import { createContext, useContext, useMemo, useState, type ReactNode } from "react"

import type { ShopSettings } from "../../server/settings"
import { browserStore } from "../api/browser-store"
import type { Region } from "../api/types"
import { useCart, type CartActions } from "../cart/use-cart"

const REGION_KEY = "shop_region"

export interface Shop extends CartActions {
  settings: ShopSettings
  sdk: Medusa
  regions: Region[]
  region: Region
  chooseRegion(id: string): Promise<void>
  cartOpen: boolean
  showCart(open: boolean): void
}

const ShopContext = createContext<Shop | null>(null)

interface ShopProviderProps {
  settings: ShopSettings
  sdk: Medusa
  regions: Region[]
  firstRegion: Region
  children: ReactNode
}

/** Holds what all parts of the page share: region and cart. */
export function ShopProvider({ settings, sdk, regions, firstRegion, children }: ShopProviderProps) {
  const [regionId, setRegionId] = useState(() => browserStore.get(REGION_KEY))
  const [cartOpen, showCart] = useState(false)
  const chosen = regions.find(({ id }) => id === regionId) ?? firstRegion
  const cart = useCart(sdk, chosen.id)
  const region = regions.find(({ id }) => id === cart.cart?.region_id) ?? chosen

  const shop = useMemo(
    () => ({
      ...cart,
      settings,
      sdk,
      regions,
      region,
      cartOpen,
      showCart,
      chooseRegion: async (id: string) => {
        if (await cart.moveTo(id)) {
          browserStore.set(REGION_KEY, id)
          setRegionId(id)
        }
      },
    }),
    [cart, settings, sdk, regions, region, cartOpen]
  )
  return <ShopContext.Provider value={shop}>{children}</ShopContext.Provider>
}

/** What the parts of the page share. */
export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) {
    throw new Error("useShop is for parts of the page inside of ShopProvider")
  }
  return shop
}
