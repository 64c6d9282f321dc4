import type { Calculation } from "../gateways/calculation"
import { CalculationCache, TooManyCalculationsError } from "./calculation-cache"

const calculation = { period: 12 } as Calculation

describe("calculations that are asked for again and again", () => {
  it("reach the gateway once in ten minutes, even all at once", async () => {
    let now = 0
    const cache = new CalculationCache(() => now)
    const ask = jest.fn(async () => calculation)
    await Promise.all([1, 2, 3].map(() => cache.get("inbank_main", "1 EUR 12", ask)))
    now = 599_999
    expect(await cache.get("inbank_main", "1 EUR 12", ask)).toBe(calculation)
    expect(ask).toHaveBeenCalledTimes(1)
    now = 600_000
    await cache.get("inbank_main", "1 EUR 12", ask)
    await cache.get("inbank_other", "1 EUR 12", ask)
    expect(ask).toHaveBeenCalledTimes(3)
  })

  it("are asked for again after a failure", async () => {
    const cache = new CalculationCache(() => 0)
    const fail = jest.fn(async () => Promise.reject(new Error("away")))
    await expect(cache.get("a", "x", fail)).rejects.toThrow("away")
    await expect(cache.get("a", "x", fail)).rejects.toThrow("away")
    expect(fail).toHaveBeenCalledTimes(2)
  })

  it("are refused after sixty new ones in a minute, for their account alone", async () => {
    let now = 61_000
    const cache = new CalculationCache(() => now)
    const ask = async () => calculation
    for (let n = 1; n <= 60; n++) {
      await cache.get("a", `${n}`, ask)
    }
    expect(() => cache.get("a", "61", ask)).toThrow(new TooManyCalculationsError(59))
    expect(await cache.get("a", "60", ask)).toBe(calculation)
    expect(await cache.get("b", "1", ask)).toBe(calculation)
    now = 120_000
    expect(await cache.get("a", "61", ask)).toBe(calculation)
  })

  it("fill no memory", async () => {
    let now = 0
    const cache = new CalculationCache(() => now)
    const ask = jest.fn(async () => calculation)
    for (let n = 0; n <= 500; n++) {
      now += 1001
      await cache.get("a", `${n}`, ask)
    }
    await cache.get("a", "500", ask)
    expect(ask).toHaveBeenCalledTimes(501)
    await cache.get("a", "0", ask)
    expect(ask).toHaveBeenCalledTimes(502)
  })
})
