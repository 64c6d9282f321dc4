import fc from "fast-check"
import { Money } from "../money"
import { orderLinesOf } from "./order-lines"
import { cart, sek } from "./testing/account"
import { fixture } from "./testing/fixtures"

const lines = (changes: object, total = "649") =>
  orderLinesOf({ ...cart(), ...changes }, sek(total)).items ?? []
const line = (changes: object) => ({
  lines: [{ ...cart().lines[0], ...changes }],
})
const total = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0)

describe("order lines", () => {
  test("are the contract's for its cart, without pictures and texts we do not have", () => {
    const { orderItems, vatAmount } = fixture("create-payment-order").request.body.paymentorder as {
      orderItems: Record<string, unknown>[]
      vatAmount: number
    }
    const wanted = orderItems.map(({ itemUrl, imageUrl, description, ...item }) => ({
      ...item,
      class: item.type === "PRODUCT" ? "Product" : item.class,
    }))
    expect(orderLinesOf(cart(), sek("649"))).toEqual({ items: wanted, vatAmount })
  })

  test("a price that does not divide is one piece with the count in its name", () => {
    expect(lines(line({ quantity: 7 }))[0]).toMatchObject({
      quantity: 1,
      unitPrice: 60000,
      name: "7 x T-shirt, medium",
    })
    expect(lines(line({ quantity: 1.5 }))[0]).toMatchObject({ quantity: 1 })
    expect(lines(line({ quantity: -1 }))[0]).toMatchObject({ quantity: 1, unitPrice: 60000 })
  })

  test("a line that costs nothing keeps its kind and its count", () => {
    expect(lines(line({ total: "0", tax_total: "0" }))[0]).toMatchObject({
      type: "PRODUCT",
      name: "T-shirt, medium",
      quantity: 2,
      unitPrice: 0,
      amount: 0,
      vatAmount: 0,
    })
  })

  test.each([
    ["649.02", "Rounding", "rounding", "OTHER", 2],
    ["648.98", "Rounding", "rounding", "DISCOUNT", -2],
    ["649.03", "Other charges", "other-charges", "OTHER", 3],
    ["500", "Discount", "discount", "DISCOUNT", -14900],
  ])("to pay %s: one more line %s", (amount, name, reference, type, minor) => {
    const all = lines({}, amount)
    expect(all).toHaveLength(3)
    const money = { amount: minor, unitPrice: minor, vatAmount: 0 }
    expect(all[2]).toMatchObject({ name, reference, type, ...money })
  })

  test("references hold letters, digits, dash and underscore alone", () => {
    expect(lines(line({ sku: "SKU 1/ä.b" }))[0].reference).toBe("SKU1b")
    expect(lines(line({ sku: undefined, id: "cali_9" }))[0].reference).toBe("cali_9")
    expect(lines(line({ sku: "ä", id: "ö" }))[0].reference).toBe("item")
    expect(lines(line({ sku: "S".repeat(60) }))[0].reference).toBe("S".repeat(50))
  })

  test("names are short, printable and never empty", () => {
    expect(lines(line({ title: "\u0000\n" }))[0].name).toBe("Item")
    expect(lines(line({ title: "x".repeat(300) }))[0].name).toHaveLength(50)
    expect(lines(line({ title: "Tea\ncup" }))[0].name).toBe("Tea cup")
    expect(lines(line({ title: `${"x".repeat(49)}🧶` }))[0].name).toBe("x".repeat(49))
    const shipping = [{ ...cart().shipping[0], title: " " }]
    expect(lines({ shipping })[1].name).toBe("Shipping")
  })

  test.each([
    ["1333.35", "266.67", 7, 2500],
    ["112", "12", 1, 1200],
    ["105.5", "5.5", 1, 550],
    ["100", "0", 1, 0],
    ["0", "0", 1, 0],
    ["-50", "0", 1, 0],
    ["100", "100", 1, 0],
    // VAT that was rounded, within one minor unit a piece of a whole percent and beyond it.
    ["0.99", "0.2", 1, 2500],
    ["12.5", "2.51", 1, 2500],
    ["12.5", "2.52", 1, 2525],
    ["12.5", "2.52", 2, 2500],
  ])("%s with %s VAT is at %d pieces %d", (price, tax_total, quantity, percent) => {
    const [item] = lines(line({ total: price, tax_total, quantity }), "5000")
    expect(item.vatPercent).toBe(percent)
  })

  test("a line below zero is a discount", () => {
    const { items, vatAmount } = orderLinesOf(
      {
        ...cart(),
        lines: [...cart().lines, { ...cart().lines[0], total: "-50", tax_total: "-10" }],
      },
      sek("599")
    )
    expect(items?.[1]).toMatchObject({
      type: "DISCOUNT",
      amount: -5000,
      vatAmount: -1000,
      quantity: 1,
    })
    expect(vatAmount).toBe(11980)
  })

  test.each([
    ["another currency", { currency_code: "nok" }, 0],
    ["no lines", { lines: [], shipping: [] }, 0],
    ["a total that is no amount", line({ total: "NaN" }), 0],
    ["a total that no number holds", line({ total: "1".padEnd(18, "0"), tax_total: "0" }), 980],
    ["VAT below zero", line({ total: "-50", tax_total: "-10" }), 0],
  ])("with %s none are sent", (_, changes, vatAmount) => {
    expect(orderLinesOf({ ...cart(), ...changes }, sek("649"))).toEqual({ items: null, vatAmount })
  })

  test("nothing is sent without a cart, nor when the VAT is more than the price", () => {
    expect(orderLinesOf(null, sek("649"))).toEqual({ items: null, vatAmount: 0 })
    expect(orderLinesOf(cart(), sek("100"))).toEqual({ items: null, vatAmount: 10000 })
  })

  test("lines are sent without VAT, and with VAT that is all there is to pay", () => {
    const untaxed = {
      lines: [{ ...cart().lines[0], tax_total: "0" }],
      shipping: [{ ...cart().shipping[0], tax_total: "0" }],
    }
    const free = orderLinesOf({ ...cart(), ...untaxed }, sek("649"))
    expect([free.items?.length, free.vatAmount]).toEqual([2, 0])
    const all = orderLinesOf(cart(), sek("129.8"))
    expect([all.items?.length, all.vatAmount]).toEqual([3, 12980])
  })

  test("a cart that is no cart is a fault of ours and is not hidden", () => {
    const broken = { ...cart(), lines: undefined as never }
    expect(() => orderLinesOf(broken, sek("649"))).toThrow(TypeError)
  })

  test("whatever Medusa's totals are, lines add up to the amount and their VAT to the order's", () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
    const anyLine = fc.record({
      id: fc.string(),
      title: fc.string(),
      sku: fc.option(fc.string(), { nil: undefined }),
      quantity: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0, -1, 0.5)),
      total: decimal,
      tax_total: decimal,
    })
    const list = fc.array(anyLine, { maxLength: 6 })
    fc.assert(
      fc.property(
        list,
        list,
        fc.integer({ min: 1, max: 50_000_000 }),
        (products, shipping, minor) => {
          const facts = { ...cart(), lines: products, shipping }
          const { items, vatAmount } = orderLinesOf(facts, Money.ofMinor(minor, "SEK"))
          expect(vatAmount >= 0 && vatAmount <= minor).toBe(true)
          if (items === null) {
            return
          }
          expect(total(items.map(({ amount }) => amount))).toBe(minor)
          expect(total(items.map((item) => item.vatAmount))).toBe(vatAmount)
          for (const item of items) {
            expect(item.unitPrice * item.quantity).toBe(item.amount)
            expect(item.amount >= 0 || item.type === "DISCOUNT").toBe(true)
            expect(Object.values(item).every((one) => one === 0 || Boolean(one))).toBe(true)
            expect(item.reference).toMatch(/^[\w-]+$/)
            expect(Number.isInteger(item.vatPercent) && item.vatPercent >= 0).toBe(true)
          }
        }
      )
    )
  })
})
