import { answerFindings, type ProbeAnswer } from "./answer"

const SECRET = "pra_only_we_know"
const URL_ = "https://shop.example/payments/a_b/txn_c/callback?self_test=x"

const ours = (change: Partial<ProbeAnswer> = {}): ProbeAnswer => ({
  status: 200,
  location: null,
  encoding: null,
  body: `{"self_test":"x","answer":"${SECRET}"}`,
  durationMs: 40,
  ...change,
})

const found = (answer: ProbeAnswer, hasArrived = true) =>
  answerFindings(answer, { url: URL_, secret: SECRET, hasArrived }).map(
    ({ code, severity, facts }) => [code, severity, facts]
  )

describe("an answer to a probe that came in here", () => {
  it("is as it should be when it is ours and soon", () => {
    expect(found(ours())).toEqual([])
    expect(found(ours({ encoding: "identity", durationMs: 3000 }))).toEqual([])
  })

  it.each([
    ["a page of somebody else", ours({ body: "<html>ok</html>" }), "answer_replaced", 200],
    ["ours with another status", ours({ status: 502 }), "answer_replaced", 502],
    ["an empty one", ours({ status: 204, body: "" }), "answer_replaced", 204],
  ])("is an error when it is %s", (_, answer, code, status) => {
    expect(found(answer)).toEqual([[code, "error", { status }]])
  })

  it("is a warning when it is packed unasked, or late", () => {
    expect(found(ours({ encoding: "gzip", body: "\u001f\u008b" }))).toEqual([
      ["answer_compressed", "warning", { encoding: "gzip" }],
    ])
    expect(found(ours({ durationMs: 3449 }))).toEqual([["slow", "warning", { took_seconds: 3.4 }]])
  })
})

describe("an answer to a probe that did not come in here", () => {
  it.each([
    [200, "OK", "answered_by_other"],
    [202, '{"answer":"pra_guess"}', "answered_by_other"],
    [301, "", "redirected_path"],
    [401, '{"success":false}', "another_medusa"],
    [404, '{"success":false}\n', "another_medusa"],
    [401, "Unauthorized", "blocked"],
    [403, "<html>", "blocked"],
    [429, "", "blocked"],
    [404, "Cannot POST", "not_found"],
    [405, "", "method_refused"],
    [413, "", "too_large"],
    [415, '{"success":false}', "compressed"],
    [418, "", "unexpected_status"],
    [502, "Bad Gateway", "proxy_failed"],
    [525, "", "proxy_failed"],
  ])("%d %s is %s", (status, body, code) => {
    const [[is, severity, facts]] = found(ours({ status, body }), false)
    expect([is, severity]).toEqual([code, "error"])
    expect(facts).toMatchObject({ status })
  })

  it("is nobody's word for ours, whatever it says", () => {
    expect(found(ours(), false)).toEqual([["answered_by_other", "error", { status: 200 }]])
  })
})
