import type { HttpAnswer } from "../http-client"
import { account } from "./testing/account"
import { createTokens } from "./tokens"

/** Tokens of an account that is given a new one, "t1", "t2", ..., on every login. */
function tokens() {
  let logins = 0
  const send = async (): Promise<HttpAnswer> => {
    logins += 1
    const json = { data: { attributes: { access: `t${logins}`, expires_in: 3599 } } }
    return { status: 200, headers: {}, text: "", json }
  }
  return createTokens(account(), { send }, () => 0)
}

test("a token that was refused is given to nobody any more", async () => {
  const { get, drop } = tokens()
  expect(await get()).toBe("t1")
  drop("t1")
  expect(await get()).toBe("t2")
})

test("a late refusal of the old token leaves the new one", async () => {
  const { get, drop } = tokens()
  await get()
  drop("t1")
  await get()
  drop("t1")
  expect(await get()).toBe("t2")
})

test("two refusals of one token are one", async () => {
  const { get, drop } = tokens()
  await get()
  drop("t1")
  drop("t1")
  expect(await get()).toBe("t2")
})
