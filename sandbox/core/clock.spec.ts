import { createClock } from "./clock"

describe("clock", () => {
  it("shortens scheduled waits by its scale and tells when they end", () => {
    const clock = createClock(100)
    const before = Date.now()
    const end = clock.after(60_000).getTime()
    expect(end - before).toBeGreaterThanOrEqual(600)
    expect(end - before).toBeLessThan(700)
  })

  it("runs a scheduled task after the scaled wait", async () => {
    const clock = createClock(10_000)
    const started = performance.now()
    await new Promise<void>((resolve) => clock.schedule(100_000, resolve))
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it("calls off what is scheduled and releases who is pausing when it stops", async () => {
    const clock = createClock()
    const task = jest.fn()
    clock.schedule(1, task)
    const pause = clock.pause(60_000)
    clock.stop()
    await pause
    await new Promise((resolve) => setImmediate(resolve))
    expect(task).not.toHaveBeenCalled()
  })

  it.each([0, -1, Number.NaN])("refuses the scale %p", (scale) => {
    expect(() => createClock(scale)).toThrow("must be a positive number")
  })
})
