import type { HttpAnswer } from "../http-client"
import { failureOf } from "./failure"

const answer = (status: number, json: HttpAnswer["json"]) =>
  failureOf("read", "A call", { status, json, headers: {}, text: "" }, 0)
const saying = (detail: string) => answer(422, { errors: [{ code: "x", detail }] })

test.each([200, 201, 299])("an object with the status %s is a success", (status) => {
  expect(answer(status, {})).toBeNull()
})

test.each([300, 302, 304])("a redirection %s is none", (status) => {
  expect(answer(status, {})).toMatchObject({ kind: "unavailable", code: `HTTP_${status}` })
})

test.each([
  ["Wait for 1.5 minutes...", "A call failed with x: Wait for 1.5 minutes."],
  ["No.", "A call failed with x: No."],
  ["No", "A call failed with x: No."],
])("the gateway's sentence %j ends with one full stop", (detail, message) => {
  expect(saying(detail)?.message).toBe(message)
})

test("too many calls are nothing that baseUrl could mend", () => {
  const error = answer(429, null)
  expect(error?.kind).toBe("rate_limited")
  expect(error?.message).toBe("A call failed with HTTP_429.")
})

test.each(["2006", "2007"])("credentials refused with %s are to be checked", (code) => {
  const error = answer(401, { errors: [{ code, detail: "No." }] })
  expect(error?.message).toBe(
    `A call failed with ${code}: No. Check the credentials: those of sandbox and production differ, and so does baseUrl.`
  )
})
