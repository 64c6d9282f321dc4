import type { ReactNode } from "react"

import { CartDrawer } from "../cart/cart-drawer"
import { Footer } from "./footer"
import { Header } from "./header"

/** The frame around every page. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <>
      <Header />
      <main className="frame">{children}</main>
      <Footer />
      <CartDrawer />
    </>
  )
}
