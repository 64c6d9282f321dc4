import { failureOf } from "./failure"

describe("words for what went wrong", () => {
  it("keeps what the server said", () => {
    const error = Object.assign(new Error("Cart is empty"), {
      status: 400,
      statusText: "Bad Request",
    })
    expect(failureOf(error)).toEqual({ text: "Cart is empty", status: 400 })
  })

  it("names the status of an answer without words", () => {
    const error = Object.assign(new Error(""), { status: 502 })
    expect(failureOf(error)).toEqual({ text: "The shop's server answered 502.", status: 502 })
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
