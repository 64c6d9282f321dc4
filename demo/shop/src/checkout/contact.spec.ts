import type { Cart } from "../api/types"
import { cartUpdate, contactOf } from "./contact"

const cart = (differs: object) => ({ id: "cart_a", ...differs }) as Cart

describe("contact of a shopper", () => {
  it("starts empty, in the first country", () => {
    expect(contactOf(cart({}), ["ee", "lv"])).toEqual({
      email: "",
      first_name: "",
      last_name: "",
      address_1: "",
      postal_code: "",
      city: "",
      country_code: "ee",
      phone: "",
    })
  })

  it("starts with what the cart knows", () => {
    const known = cart({
      email: "robin@example.com",
      shipping_address: { first_name: "Robin", city: "Riga", country_code: "lv", phone: null },
    })
    expect(contactOf(known, ["ee", "lv"])).toMatchObject({
      email: "robin@example.com",
      first_name: "Robin",
      city: "Riga",
      country_code: "lv",
      phone: "",
    })
  })

  it("leaves a country that the region does not offer", () => {
    const moved = cart({ shipping_address: { country_code: "my" } })
    expect(contactOf(moved, ["ee", "lv"]).country_code).toBe("ee")
    expect(contactOf(moved, []).country_code).toBe("")
  })

  it("becomes both addresses of the cart, without an empty phone", () => {
    const contact = { ...contactOf(cart({}), ["my"]), email: "robin@example.com", city: "Ipoh" }
    const { email, shipping_address, billing_address } = cartUpdate(contact)
    expect(email).toBe("robin@example.com")
    expect(shipping_address).toMatchObject({ city: "Ipoh", country_code: "my" })
    expect(shipping_address).not.toHaveProperty("phone")
    expect(billing_address).toEqual(shipping_address)
    expect(cartUpdate({ ...contact, phone: "+60 3" }).shipping_address).toHaveProperty("phone")
  })
})
