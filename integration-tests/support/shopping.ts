import type { Browser, Page } from "playwright-core"
import type { ServedShop } from "../../demo/shop/serve"
import { goToPayPage, type Visit } from "./browse"
import { launchBrowser } from "./browser"
import { startDemoShop } from "./demo-shop"

/** Where a payment by Syok2Pay begins. */
export const syok2pay = {
  currency: "myr",
  provider: "pp_syok2pay_main",
  payPage: { path: "/syok2pay/payment", parameter: "session_id" },
}

/** The demo shop and a browser, there for the specs of the `describe` that calls this. */
export class Shopping {
  browser!: Browser
  shop!: ServedShop

  constructor() {
    beforeAll(async () => {
      this.shop = await startDemoShop()
      this.browser = await launchBrowser()
    })
    afterAll(async () => {
      await this.browser?.close()
      await this.shop?.close()
    })
  }

  /** From the shop's front page to the gateway's. */
  goToPayPage(page: Page, visit: Omit<Visit, "shopUrl"> = syok2pay) {
    return goToPayPage(page, { shopUrl: this.shop.url, ...visit })
  }
}
