import type { HttpTypes } from "@medusajs/framework/types"

/** Medusa's own shapes under short names. */
export type Cart = HttpTypes.StoreCart
export type CartLine = HttpTypes.StoreCartLineItem
export type Product = HttpTypes.StoreProduct
export type Variant = HttpTypes.StoreProductVariant
export type Region = HttpTypes.StoreRegion
export type ShippingOption = HttpTypes.StoreCartShippingOption
