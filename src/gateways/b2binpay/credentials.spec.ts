import { credentialsOf } from "./credentials"
import { account, asV2 } from "./testing/account"
import { fixtureIndex } from "./testing/fixtures"

const { v3, v2 } = fixtureIndex().credentials

test("an account has the credentials of its version, and no others", () => {
  expect(account().credentials).toEqual({
    version: "v3",
    clientId: v3.client_id,
    clientSecret: v3.client_secret,
    callbackSecret: v3.callback_secret,
  })
  expect(account(asV2()).credentials).toEqual({
    version: "v2",
    login: v2.login,
    password: v2.password,
  })
})

test("a missing credential is empty, never something that could be known", () => {
  expect(credentialsOf({ apiVersion: "v3" })).toEqual({
    version: "v3",
    clientId: "",
    clientSecret: "",
    callbackSecret: "",
  })
  expect(credentialsOf({ apiVersion: "v2" })).toEqual({ version: "v2", login: "", password: "" })
})
