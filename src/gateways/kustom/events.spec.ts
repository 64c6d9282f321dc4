import { eventOf, isFailedAttempt } from "./events"

describe("types of callbacks", () => {
  test.each(["payment.failed", "ipp.payment.failed"])("%s is an attempt that failed", (type) => {
    expect(isFailedAttempt(type)).toBe(true)
    expect(eventOf(type)).toEqual({ about: "session", state: "pending" })
  })

  test.each(["payment.finalized", "ipp.session.cancelled", "payment.ipp.failed", "", null])(
    "%p is none",
    (type) => {
      expect(isFailedAttempt(type)).toBe(false)
    }
  )

  test.each(["session.ipp.created", "ipp.order.created", "", null])("%p means nothing", (type) => {
    expect(eventOf(type)).toBeNull()
  })
})
