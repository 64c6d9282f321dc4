import { failureOf } from "./failure"

describe("words for what went wrong", () => {
  it("keeps what the server said", () => {
    const error = Object.assign(new Error("Cart is empty"), {
      status: 400,
      statusText: "Bad Request",
    })
    expect(failureOf(error)).toEqual({ text: "Cart is empty", status: 400 })
  })

  it("keeps the server's own troubles from the shopper, and answers without words", () => {
    const text = "The shop could not do this at the moment. Please try again."
    const broken = Object.assign(new Error("connect ECONNREFUSED"), { status: 500 })
    expect(failureOf(broken)).toEqual({ text, status: 500 })
    const silent = Object.assign(new Error(""), { status: 409 })
    expect(failureOf(silent)).toEqual({ text, status: 409 })
  })

  it("replaces the browser's words for no connection", () => {
    expect(failureOf(new TypeError("Failed to fetch"))).toEqual({
      text: "The shop's server cannot be reached at the moment.",
    })
  })

  it("shows our own errors as they are", () => {
    expect(failureOf(new Error("No way to pay here"))).toEqual({ text: "No way to pay here" })
    expect(failureOf("odd")).toEqual({ text: "odd" })
  })
})
