import { hmacOf, signed } from "./signature"
import { fixture } from "./testing/partner"
import { carry, withQuery } from "./transports"

/** Recorded messages with the key that signed them. */
const recorded = (name: string) => {
  const { apiKey, request } = fixture(name)
  const { message, timestamp, hmac } = request.form ?? request.json ?? request.query
  return { apiKey, request, parameters: { message, timestamp, hmac } }
}

describe("the messages of the contract", () => {
  it.each([
    "callback_s2s_application_cancelled",
    "callback_s2s_application_denied",
    "callback_s2s_contract_activated",
    "callback_s2s_contract_cancelled",
    "callback_s2s_contract_granted",
    "callback_s2s_pay_next_month_purchase_activated",
  ])("%s: the same bytes as a form", (name) => {
    const { apiKey, request, parameters } = recorded(name)
    const { message, timestamp } = parameters
    expect(signed(apiKey, message, new Date(Number(timestamp) * 1000))).toEqual(parameters)
    const sent = carry("form", request.url, parameters)
    expect([sent.method, sent.url, sent.headers, sent.body]).toEqual([
      undefined,
      request.url,
      request.headers,
      request.rawBody,
    ])
  })

  it("the same bytes without an hmac, as a stranger sends them", () => {
    const { form, rawBody, url } = fixture("callback_s2s_missing_hmac").request
    expect(carry("form", url, form).body).toBe(rawBody)
  })

  it("the same bytes as JSON", () => {
    const { request, parameters } = recorded("callback_s2s_json_transport")
    expect(carry("json", request.url, parameters).body).toBe(request.rawBody)
  })

  it("the same query, to the server and in the browser", () => {
    const { request, parameters } = recorded("callback_s2s_query_transport")
    const sent = carry("query", request.url.split("?")[0], parameters)
    expect([sent.method, sent.url]).toEqual(["GET", request.url])
    for (const outcome of ["completed", "declined", "granted"]) {
      const { request, parameters } = recorded(`callback_browser_${outcome}`)
      expect(withQuery(request.url.split("?")[0], parameters)).toBe(request.url)
    }
  })

  it.each(["callback_s2s_tampered_message", "callback_s2s_wrong_key"])("%s fails", (name) => {
    const { apiKey, parameters } = recorded(name)
    const { message, timestamp, hmac } = parameters
    expect(hmacOf(apiKey, timestamp, message)).not.toBe(hmac)
  })
})
