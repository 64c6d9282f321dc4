import type { TimelineEvent } from "../api/transactions"
import { eventText } from "./event-text"

const t = (key: string, values = {}) => [key, ...Object.values(values).filter(Boolean)].join(" ")

const event = (facts: Partial<TimelineEvent>): TimelineEvent => ({
  id: "pev_1",
  name: "opened",
  from_state: null,
  to_state: null,
  amount: null,
  cause: null,
  actor: null,
  details: null,
  created_at: "2026-11-20T10:00:00Z",
  ...facts,
})

describe("the text of a timeline event", () => {
  it.each([
    ["opened", {}, "transaction.events.opened", null],
    [
      "a state",
      { name: "state_changed", to_state: "captured" },
      "transaction.events.stateChanged transaction.states.captured",
      null,
    ],
    [
      "a reason by its name",
      { name: "attention", details: { reason: "late_payment", why: "it had expired" } },
      "transaction.events.attention attentionPage.reasons.latePayment",
      "it had expired",
    ],
    [
      "a note before anything else",
      {
        name: "attention_handled",
        details: { reason: "quite_new", why: "because", note: "paid back by bank" },
      },
      "transaction.events.attentionHandled quite new",
      "paid back by bank",
    ],
    ["an event that has no text", { name: "something_new" }, "something new", null],
    [
      "details that are no text",
      { details: { note: { html: "<b>" } } },
      "transaction.events.opened",
      null,
    ],
  ] as const)("%s", (_, facts, title, more) => {
    expect(eventText(event(facts), t)).toEqual({ title, more })
  })
})
