import { parseArgs } from "node:util"

/** One purchase: what happens on the pay page and how the shop is told. */
export type Wish = Pick<BuyArguments, "outcome" | "callbacks" | "channel">

/** What happens on the pay page. */
export const outcomes = [
  "paid",
  "granted",
  "split",
  "underpaid",
  "overpaid",
  "late",
  "declined",
  "cancelled",
  "expired",
  "failed",
  "abandoned",
] as const
export type Outcome = (typeof outcomes)[number]

/** How the sandbox tells the shop about it. */
export const callbackModes = ["normal", "duplicate", "reversed", "dropped", "forged"] as const
export type CallbackMode = (typeof callbackModes)[number]

export interface BuyArguments {
  /** Gateway or account, such as `syok2pay` or `syok2pay_main`. */
  gateway: string
  outcome: Outcome
  callbacks: CallbackMode
  /** How the payer pays, in the gateway's word, such as `Swish`; its usual one when left out. */
  channel?: string
  /** One JSON object on stdout and nothing else there. */
  json: boolean
  /** Every outcome with every callback mode instead of one purchase. */
  all: boolean
  help: boolean
}

export const usage = `npm run buy -- <gateway> [--outcome ${outcomes.join("|")}]
                        [--callbacks ${callbackModes.join("|")}]
                        [--channel <way to pay>] [--json]
npm run buy -- <gateway> --all    every outcome with every callback mode

Buys in the running demo (npm start) as a storefront does, acts on the sandbox's pay page (or as
staff does, on a clerk's phone), never comes back to the return page, and ends with 0 only if Medusa is in the state that this must lead to.`

/**
 * Reads the command line after `npm run buy --`.
 * @throws with the choices when a word is not one of them
 */
export function readArguments(args: string[]): BuyArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      outcome: { type: "string", default: "paid" },
      callbacks: { type: "string", default: "normal" },
      channel: { type: "string" },
      json: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  })
  if (positionals.length > 1) {
    throw new Error(`One gateway at a time, not ${positionals.join(", ")}\n\n${usage}`)
  }
  const [gateway = ""] = positionals
  if (!gateway && !values.help && !values.all) {
    throw new Error(`Which gateway?\n\n${usage}`)
  }
  return {
    gateway,
    outcome: choice("outcome", values.outcome, outcomes),
    callbacks: choice("callbacks", values.callbacks, callbackModes),
    channel: values.channel,
    json: values.json,
    all: values.all,
    help: values.help,
  }
}

/**
 * The one payment provider that a word on the command line means; an empty word means the first of the plugin's.
 * @param configured ids of the demo's payment providers, such as `pp_syok2pay_main`
 * @throws with what there is to choose from
 */
export function matchProvider(word: string, configured: string[]): string {
  const ours = configured.filter((id) => id !== "pp_system_default")
  // `inbank-rent` is the account `rent` of the gateway `inbank`; `inbank` alone is its account `main`.
  const found =
    ours.find((id) => plain(id) === plain(word)) ??
    ours.find((id) => plain(id) === `${plain(word)}-main`) ??
    ours.find((id) => plain(id).startsWith(plain(word)))
  if (!found) {
    throw new Error(
      `No payment account of the demo starts with "${word}". There are: ${ours.join(", ") || "none"}`
    )
  }
  return found
}

const plain = (id: string) => id.replace(/^pp_/, "").replaceAll("_", "-")

function choice<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const found = choices.find((one) => one === given)
  if (!found) {
    throw new Error(`--${option} must be one of ${choices.join(", ")}, not "${given}"\n\n${usage}`)
  }
  return found
}
