import { secretOf, secretsOf } from "./callback-secrets"

describe("the secret of callback keys", () => {
  it("stays the same for a token, so that URLs handed out before an update keep their proof", () => {
    expect(secretOf("at_fixture_not_a_real_token")).toBe(
      "ed8932f703410dfb7b2ec1ac92f4e03f967eda396d7edfb9be898d1fd970d757"
    )
  })

  it("is another one for another token, and never the token", () => {
    expect(secretOf("at_one")).not.toBe(secretOf("at_two"))
    expect(secretOf("at_one")).not.toContain("at_one")
  })

  it("is looked for among the current, the previous ones and those of previous tokens", () => {
    expect(secretsOf("now", ["before"])).toEqual(["now", "before", secretOf("before")])
  })
})
