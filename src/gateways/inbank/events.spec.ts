import { eventWord, stateOfEvent } from "./events"
import { stateOf } from "./status"

test.each([
  ["pending", "pending"],
  ["granted", "authorized"],
  ["completed", "captured"],
  ["declined", "declined"],
  ["cancelled", "cancelled"],
  ["expired", "expired"],
  [" Granted ", "authorized"],
  ["under_review", null],
  ["rejected", null],
  ["", null],
  [null, null],
])("status %s is %s", (word, wanted) => {
  expect(stateOf(word)).toBe(wanted)
})

test.each([
  ["application_cancelled", "cancelled"],
  ["application_denied", "declined"],
  ["contract_cancelled", "cancelled"],
  ["contract_granted", "authorized"],
  ["contract_activated", "captured"],
  ["purchase_rejected", "declined"],
  ["purchase_cancelled", "cancelled"],
  ["purchase_activated", "captured"],
  ["contract_terminated", null],
])("event %s announces %s", (word, wanted) => {
  expect(stateOfEvent(word)).toBe(wanted)
})

test.each([
  "contract_granted",
  "CONTRACT_GRANTED",
  "contractGranted",
  " Contract granted ",
  "contract-granted",
  "Contract - granted",
])("%j is one word", (text) => {
  expect(eventWord(text)).toBe("contract_granted")
})
