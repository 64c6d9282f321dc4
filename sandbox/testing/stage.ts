import { startSandbox } from "../server"
import type { RunningSandbox } from "../server"
import { Merchant } from "./merchant"
import { startShop } from "./shop"
import type { TestShop } from "./shop"

/** A sandbox, a shop and its merchant account, for one spec file. */
export class Stage {
  sandbox!: RunningSandbox
  shop!: TestShop
  merchant!: Merchant

  /** @param clockScale 10 000 makes the half-day retry a matter of seconds */
  constructor(private readonly clockScale = 1) {
    beforeAll(async () => {
      this.shop = await startShop()
      this.sandbox = await startSandbox({ port: 0, clockScale: this.clockScale })
      this.merchant = new Merchant(this.sandbox.url, this.shop.url)
    })
    beforeEach(() => {
      this.sandbox.sandbox.reset()
      this.shop.received.length = 0
      this.shop.answers.length = 0
    })
    afterAll(async () => {
      await this.sandbox.close()
      await this.shop.close()
    })
  }

  /** A call of the control API. */
  async control<Body = Record<string, unknown>>(method: string, path: string, body?: unknown) {
    const response = await fetch(`${this.sandbox.url}/_sandbox${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Body }
  }

  /** Opens a payment and returns its ids. */
  async open(changes: Record<string, unknown> = {}) {
    const { body } = await this.merchant.initiate(changes)
    return { reference: body.data.reference_no, txnId: body.data.txn_id, id: body.data.session_id }
  }

  act(reference: string, wish: Record<string, unknown>) {
    return this.control("POST", `/payments/syok2pay/${reference}/act`, wish)
  }

  fault(call: string, kind: string, more: Record<string, unknown> = {}) {
    return this.control("POST", "/faults", { gateway: "syok2pay", call, kind, ...more })
  }

  async callbacks(query = "") {
    type List = { callbacks: Record<string, unknown>[] }
    return (await this.control<List>("GET", `/callbacks${query}`)).body.callbacks
  }

  /** The parsed bodies the shop received. */
  payloads(): Record<string, unknown>[] {
    return this.shop.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  }
}
