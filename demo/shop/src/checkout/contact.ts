import type { Cart } from "../api/types"

/** What a shopper fills in; every field a text, "" when empty. */
export interface Contact {
  email: string
  first_name: string
  last_name: string
  address_1: string
  postal_code: string
  city: string
  country_code: string
  phone: string
}

/** What the cart already knows, for a shopper who comes back. A country that is not offered is replaced. */
export function contactOf(cart: Cart, countries: string[]): Contact {
  const address = cart.shipping_address
  const country = address?.country_code ?? ""
  return {
    email: cart.email ?? "",
    first_name: address?.first_name ?? "",
    last_name: address?.last_name ?? "",
    address_1: address?.address_1 ?? "",
    postal_code: address?.postal_code ?? "",
    city: address?.city ?? "",
    country_code: countries.includes(country) ? country : (countries[0] ?? ""),
    phone: address?.phone ?? "",
  }
}

/** The body of Medusa's cart update: one address for parcel and bill. */
export function cartUpdate({ email, phone, ...address }: Contact) {
  const complete = phone ? { ...address, phone } : address
  return { email, shipping_address: complete, billing_address: complete }
}
