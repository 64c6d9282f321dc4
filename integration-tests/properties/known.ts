import type { Case } from "./run-property"

const defaults: Case["variant"] = {
  orderFirst: false,
  unpaidOrder: "cancel",
  settleWithoutCallback: true,
  strayMoney: "hold",
  capturesAtOnce: false,
  refundsLater: false,
  losesMessages: false,
}

/** Sequences that once broke a promise, by gateway; they run before the random ones. */
export const known: Record<string, Case[]> = {
  // A part was captured and given back in the portal; the rest stayed reserved, and nobody was told.
  "swedbank-pay": [
    {
      variant: {
        ...defaults,
        orderFirst: true,
        settleWithoutCallback: false,
        capturesAtOnce: true,
      },
      beginning: [{ do: "open" }],
      sequence: [
        { do: "shopper", outcome: "paid", which: 0 },
        { do: "portal", act: "capture", which: 0, part: 1 },
        { do: "portal", act: "refund", which: 0, part: 1 },
      ],
    },
  ],
  // The older of two tabs was paid after its session had been given up, and there was no stock left.
  kustom: [
    {
      variant: {
        ...defaults,
        orderFirst: true,
        settleWithoutCallback: false,
        strayMoney: "refund",
      },
      beginning: [{ do: "open" }],
      sequence: [
        { do: "stock", has: false },
        { do: "open" },
        { do: "inquire", which: 0 },
        { do: "shopper", outcome: "paid", which: 1 },
      ],
    },
    {
      variant: {
        ...defaults,
        orderFirst: true,
        settleWithoutCallback: false,
        strayMoney: "refund",
      },
      beginning: [
        { do: "open" },
        { do: "shopper", outcome: "paid", which: 0 },
        { do: "deliver", which: 0, times: 1 },
      ],
      sequence: [
        { do: "hampered", after: 0, step: { do: "fault", kind: "lost" } },
        { do: "cancel_order" },
        { do: "killed", after: 1, step: { do: "capture", part: 1 } },
      ],
    },
  ],
  // The order was cancelled while the answer to a part's refund was lost.
  syok2pay: [
    {
      variant: { ...defaults, orderFirst: true, settleWithoutCallback: false },
      beginning: [{ do: "open" }, { do: "shopper", outcome: "paid", which: 0 }],
      sequence: [
        { do: "fault", kind: "lost" },
        { do: "deliver", which: 0, times: 1 },
        { do: "refund", part: 1 },
        { do: "cancel_order" },
      ],
    },
  ],
}
