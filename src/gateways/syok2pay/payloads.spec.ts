import type { CartFacts, OpenRequest } from "../contract"
import { Money, type DecimalInput } from "../money"
import amounts from "./fixtures/amounts.json"
import initiate from "./fixtures/initiate.json"
import { amountText, initiatePayload, inquiryPayload, refundPayload, voidPayload } from "./payloads"
import { account, myr, openRequest, transaction } from "./testing/account"

const options = account({ channels: ["CARD", "FPX"], storeName: "Example Shop" })
const bodyOf = (changes: Partial<OpenRequest> = {}, account = options) =>
  JSON.parse(initiatePayload(openRequest(changes), account).body) as Record<string, string>
const errorCode = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return "nothing thrown"
}

describe("amountText, by the contract's table", () => {
  test.each(amounts.accept)("$in is $out", ({ in: input, out }) => {
    expect(amountText(Money.ofDecimal(input as DecimalInput, "MYR"))).toBe(out)
  })

  test.each(amounts.reject)("$in is refused: $code", ({ in: input, code }) => {
    expect(errorCode(() => amountText(Money.ofDecimal(input, "MYR")))).toBe(code)
  })

  test.each(amounts.equal as [string, string, boolean][])("%s and %s: %s", (left, right, same) => {
    expect(myr(left).equals(myr(right))).toBe(same)
  })

  test.each(amounts.currency_limits)("$amount $currency", ({ currency, amount, code, out }) => {
    const money = Money.ofDecimal(amount, currency)
    if (out === undefined) {
      expect(() => amountText(money)).toThrow(expect.objectContaining({ kind: "invalid", code }))
    } else {
      expect(amountText(money)).toBe(out)
    }
  })
})

describe("an amount that is refused", () => {
  test.each(["0.00", "-1.00"])("%s: only amounts above zero", (text) => {
    const run = () => amountText(myr(text))
    expect(run).toThrow(expect.objectContaining({ kind: "invalid", code: "AMOUNT_NOT_POSITIVE" }))
    expect(run).toThrow(`above zero, not ${text} MYR`)
  })

  test("more decimals than two are named", () => {
    expect(() => amountText(Money.ofDecimal("1.234", "KWD"))).toThrow(/two decimals; 1\.234 KWD/)
  })
})

describe("initiatePayload", () => {
  const cart: CartFacts = {
    ...{ id: "cart_1", email: "aina@customer.example", customer_id: "cus_example_55" },
    ...{ total: "128.40", currency_code: "myr", lines: [], shipping: [] },
    billing_address: { first_name: "Aina", last_name: "Example", phone: "+60120000000" },
  }

  test("has the contract's fields, for an unknown and a known customer", () => {
    const unknown = {
      merchant_code: "M70318",
      reference_no: "MD-01JD8Z5QK4W7-01",
      order_description: "Order MD-01JD8Z5QK4W7-01 at Example Shop",
      amount: "128.40",
      currency: "MYR",
      frontend_return_url:
        "https://shop.example/payments/syok2pay_main/txn_01JD8Z5QK4W7/return?gw={gateway}&txn_id={txn_id}",
      backend_return_url:
        "https://shop.example/payments/syok2pay_main/txn_01JD8Z5QK4W7/callback?gw={gateway}&txn_id={txn_id}",
    }
    expect(bodyOf()).toEqual(unknown)
    const known = bodyOf({ cart, browser: { ip: "203.0.113.9" } })
    const documented = initiate.exchanges[0].request!.body as Record<string, string>
    expect(Object.keys(known)).toEqual([...Object.keys(documented), "customer_ip"])
    expect(known).toMatchObject({
      customer_id: documented.customer_id,
      customer_name: documented.customer_name,
      customer_email: documented.customer_email,
      customer_contact: documented.customer_contact,
      customer_ip: "203.0.113.9",
    })
  })

  test("both placeholders are in the bytes that leave, raw", () => {
    const { body } = initiatePayload(openRequest(), options)
    expect(body.split("gw={gateway}&txn_id={txn_id}")).toHaveLength(3)
    expect(body).not.toMatch(/%7B/i)
  })

  test("no placeholders where the option says so", () => {
    const body = bodyOf({}, account({ urlPlaceholders: false }))
    expect(body.backend_return_url).toMatch(/\/callback$/)
    expect(JSON.stringify(body)).not.toContain("{gateway}")
  })

  test("a URL that JSON would change is not sent", () => {
    const urls = { ...openRequest().urls, callback: 'https://shop.example/cb?a="' }
    const run = () => bodyOf({ urls })
    expect(run).toThrow(expect.objectContaining({ kind: "invalid", code: "PLACEHOLDERS_DAMAGED" }))
    expect(run).toThrow(/URLs .* were changed .* nothing was sent/)
  })

  test("empty and hostile customer data is left out or cleaned", () => {
    const address = { first_name: " ", last_name: "", phone: "\u0000" }
    const body = bodyOf({
      cart: { ...cart, email: "", customer_id: undefined, billing_address: address },
    })
    expect(Object.keys(body).filter((name) => name.startsWith("customer"))).toEqual([])
    const name = { first_name: "A\r\nB", last_name: "x".repeat(300) }
    expect(bodyOf({ cart: { ...cart, billing_address: name } }).customer_name).toMatch(
      /^A {2}B x{95}$/
    )
  })

  test.each([
    [{ channel: "FPX" }, "FPX"],
    [{ channel: "WALLET" }, undefined],
    [{ channel: "fpx" }, undefined],
    [{ channel: "" }, undefined],
    [{}, undefined],
  ])("wish %j sends channel %s", (wishes, channel) => {
    expect(bodyOf({ wishes }).channel).toBe(channel)
  })

  test("the product code and a long shop name", () => {
    const long = account({ productCode: "P1", storeName: "S".repeat(60) })
    expect(bodyOf({}, long).product_code).toBe("P1")
    const reference = `MD-${"A".repeat(26)}-01`
    const { order_description } = bodyOf({ transaction: transaction({ reference }) }, long)
    expect(order_description).toBe(`Order ${reference} at ${"S".repeat(58)}`)
    expect(order_description).toHaveLength(100)
  })

  test("a shop without a name is not named", () => {
    expect(bodyOf({}, account()).order_description).toBe("Order MD-01JD8Z5QK4W7-01")
  })

  test.each([
    [{ first_name: "Aina" }, "Aina"],
    [{ last_name: "Example" }, "Example"],
    [{ first_name: "", last_name: "Example" }, "Example"],
    [{ first_name: "Aina", last_name: "Example" }, "Aina Example"],
  ])("a customer called %j is %s", (address, name) => {
    expect(bodyOf({ cart: { ...cart, billing_address: address } }).customer_name).toBe(name)
  })

  test("an amount that does not fit is refused before anything is built", () => {
    const odd = transaction({ amount: Money.ofDecimal("1.234", "KWD") })
    expect(errorCode(() => bodyOf({ transaction: odd }))).toBe("AMOUNT_PRECISION")
  })
})

describe("other payloads", () => {
  test("sign exactly what they say", () => {
    const refund = refundPayload(transaction(), myr("28.4"), "RF-1", options)
    const body = JSON.parse(refund.body) as Record<string, string>
    expect(refund.fields).toEqual({ reference: "RF-1", amount: "28.40", currency: "MYR" })
    expect([body.reference_no, body.refund_amount, body.currency]).toEqual(
      Object.values(refund.fields)
    )
    expect(body.original_reference_no).toBe("MD-01JD8Z5QK4W7-01")
    expect(voidPayload(transaction(), "VD-1", options).fields.reference).toBe("VD-1")
    expect(inquiryPayload(transaction(), options).fields.reference).toBe("MD-01JD8Z5QK4W7-01")
  })

  test("a refund of nothing cannot be built", () => {
    expect(errorCode(() => refundPayload(transaction(), myr("0"), "RF-1", options))).toBe(
      "AMOUNT_NOT_POSITIVE"
    )
  })
})
