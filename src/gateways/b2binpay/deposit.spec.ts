import { depositOf, readDeposit } from "./deposit"
import { field, resourceOf, type Resource } from "./reading"
import { transaction } from "./testing/account"
import { answerOf, errorOf } from "./testing/fixtures"

const answer = answerOf("v3_get_deposit_paid")

test("a deposit of a list includes nothing else", () => {
  const row = resourceOf(field(answer, "data")) as Resource
  expect(depositOf(row, transaction())).toMatchObject({ id: "58211", included: [] })
})

test("an answer without a deposit is told with the payment that it was about", async () => {
  const error = await errorOf(async () => readDeposit({ data: null }, transaction()))
  expect(error).toMatchObject({ kind: "unavailable", code: "ANSWER_UNREADABLE" })
  expect(error.message).toMatch(/about payses_\w+ is no deposit/)
})
