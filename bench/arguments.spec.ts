import { readArguments, usage } from "./arguments"

const METRICS = ["ack", "settle", "drain"]
const read = (...args: string[]) => readArguments(args, METRICS)

it("measures everything at length unless told otherwise", () => {
  expect(read()).toEqual({ quick: false, only: [], profile: false, help: false })
})

it("takes metrics by name, with commas or again", () => {
  expect(read("--quick", "--only", "ack,drain").only).toEqual(["ack", "drain"])
  expect(read("--only", "ack", "--only", "settle").only).toEqual(["ack", "settle"])
})

it("names the metrics when one is unknown", () => {
  expect(() => read("--only", "acks")).toThrow("--only knows ack, settle, drain; not acks")
  expect(usage(METRICS)).toMatch("some of: ack, settle, drain")
})
