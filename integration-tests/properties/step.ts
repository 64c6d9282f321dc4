import fc from "fast-check"
import type { Fault, Outcome } from "./gateway/gateway-model"

/** One thing that happens; `which` counts payments or messages round, `part` is in quarters. */
export type SimpleStep =
  | { do: "open" }
  | { do: "change_cart"; to: number }
  | { do: "stock"; has: boolean }
  | { do: "shopper"; outcome: Outcome; which: number }
  | { do: "deliver"; which: number; times: number }
  | { do: "inquire"; which: number }
  | { do: "return"; which: number }
  | { do: "complete" }
  | { do: "wait" }
  | { do: "capture"; part: number }
  | { do: "refund"; part: number }
  | { do: "cancel_order" }
  | { do: "portal"; act: "capture" | "refund" | "void"; which: number; part: number }
  | { do: "refund_ends"; which: number; well: boolean }
  | { do: "person"; act: "refund_stray" | "settle_anew"; which: number }
  | { do: "fault"; kind: Fault }

/** The same, alone, killed on the way, failing on the way, or two of them side by side. */
export type Step =
  | SimpleStep
  | { do: "killed"; after: number; step: SimpleStep }
  | { do: "hampered"; after: number; step: SimpleStep }
  | { do: "together"; steps: [SimpleStep, SimpleStep] }

const which = fc.nat(3)
const part = fc.integer({ min: 1, max: 4 })
const is = <const N extends string>(name: N) => fc.constant(name)

const outcomes = fc.oneof(
  { weight: 6, arbitrary: is("paid") },
  { weight: 4, arbitrary: fc.constantFrom("declined", "cancelled", "expired", "pending") },
  { weight: 1, arbitrary: is("paid_less") }
) as fc.Arbitrary<Outcome>

const simple: fc.Arbitrary<SimpleStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: is("open") }) },
  { weight: 2, arbitrary: fc.record({ do: is("change_cart"), to: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: is("stock"), has: fc.boolean() }) },
  { weight: 7, arbitrary: fc.record({ do: is("shopper"), outcome: outcomes, which }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: is("deliver"),
      which: fc.nat(7),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: is("inquire"), which }) },
  { weight: 1, arbitrary: fc.record({ do: is("return"), which }) },
  { weight: 2, arbitrary: fc.record({ do: is("complete") }) },
  { weight: 1, arbitrary: fc.record({ do: is("wait") }) },
  { weight: 3, arbitrary: fc.record({ do: is("capture"), part }) },
  { weight: 3, arbitrary: fc.record({ do: is("refund"), part }) },
  { weight: 2, arbitrary: fc.record({ do: is("cancel_order") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is("portal"),
      act: fc.constantFrom("capture", "refund", "void"),
      which,
      part,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: is("refund_ends"), which, well: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: is("person"),
      act: fc.constantFrom("refund_stray", "settle_anew"),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is("fault"),
      kind: fc.constantFrom("unavailable", "lost", "refused"),
    }),
  }
)

/** Any step. Kills come after up to 60 calls, which is more than any step makes. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: simple as fc.Arbitrary<Step> },
  {
    weight: 2,
    arbitrary: fc.record({ do: is("killed"), after: fc.nat(59), step: simple }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: is("hampered"), after: fc.nat(11), step: simple }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: is("together"), steps: fc.tuple(simple, simple) }),
  }
)

/** How a sequence begins: with an attempt, or with an order for which the shopper has paid. */
export const beginnings: fc.Arbitrary<Step[]> = fc.constantFrom<Step[]>(
  [{ do: "open" }],
  [
    { do: "open" },
    { do: "shopper", outcome: "paid", which: 0 },
    { do: "deliver", which: 0, times: 1 },
  ]
)
