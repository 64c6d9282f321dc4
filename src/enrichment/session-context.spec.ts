import { openContext, sealContext } from "./session-context"

const context = { collectionId: "pay_col_1", cart: null, browser: { ip: "192.0.2.1" } }

describe("session context", () => {
  it("survives the way from the middleware to the provider", () => {
    expect(openContext(JSON.parse(JSON.stringify(sealContext(context))))).toEqual(context)
  })

  it.each([
    ["nothing", undefined],
    ["plain facts", context],
    ["a seal of the shopper's own", { body: JSON.stringify(context), seal: "0".repeat(64) }],
    ["an empty seal", { body: JSON.stringify(context), seal: "" }],
    ["no strings", { body: {}, seal: [] }],
  ])("does not believe %s", (_what, value) => {
    expect(openContext(value)).toBeNull()
  })

  it("does not believe a sealed context that was changed", () => {
    const sealed = sealContext(context)
    expect(
      openContext({ ...sealed, body: sealed.body.replace("pay_col_1", "pay_col_2") })
    ).toBeNull()
  })
})
