import { Storefront } from "../load/checkouts"
import { median, percentile } from "../load/samples"
import { emptyCarts, enableInRegions } from "../peers/shops"
import type { Running } from "../world/world"
import { ms, number } from "./figures"
import type { Context, Finding, Metric } from "./metric"

const MAX_OVERHEAD_MS = 5

/** Milliseconds that the gateway takes: none, and as a quick one does. */
const DELAYS = [0, 50]

export const OURS = "pp_syok2pay_main"
export const SYSTEM = "pp_system_default"
const STRIPE = "pp_stripe_stripe"

type Opening = { name: string; delay: number; times: number[]; system: number[] }

/** B8: what opening a payment costs beyond Medusa's own work and the gateway's. */
export const initiate: Metric = {
  id: "initiate",
  title: "Opening a payment",
  measure: async (context) => {
    const { world, say } = context
    const [ours, core] = await Promise.all([world.ours("ours-shared"), world.core("core-shared")])
    await enableInRegions(core, STRIPE)
    const openings: Opening[] = []
    for (const delay of DELAYS) {
      await world.setStub({ delayMs: delay, paid: false })
      openings.push(await measureOpenings("U syok2pay", ours, OURS, delay, context))
      openings.push(await measureOpenings("C1 Stripe", core, STRIPE, delay, context))
      say(`a gateway that takes ${delay} ms`)
    }
    await world.setStub({ delayMs: 0, paid: true })
    return findingOf(openings, context)
  },
}

/** In turn with the provider that calls nobody, so that both meet the same neighbours. */
async function measureOpenings(
  name: string,
  server: Running,
  provider: string,
  delay: number,
  { world, plan }: Context
): Promise<Opening> {
  const store = new Storefront(server.url, world.shop)
  const carts = await emptyCarts(world, server, 2 * plan.initiations + 4)
  const times: number[] = []
  const system: number[] = []
  for (let opening = 0; opening < plan.initiations + 2; opening++) {
    const [one, other] = [carts[2 * opening], carts[2 * opening + 1]]
    system.push(await timed(() => store.openSession(one, SYSTEM)))
    times.push(await timed(() => store.openSession(other, provider)))
  }
  return { name, delay, times: times.slice(2), system: system.slice(2) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Beyond what Medusa needs for any session, and beyond the gateway's time. */
function overheadOf({ times, system, delay }: Opening): number[] {
  return times.map((time, at) => time - system[at] - delay)
}

function findingOf(openings: Opening[], { plan }: Context): Finding {
  const ours = openings.filter(({ name }) => name.startsWith("U"))
  const worst = Math.max(...ours.map((one) => median(overheadOf(one))))
  return {
    text: [
      `\`POST /store/payment-collections/:id/payment-sessions\`, one after the other, ${plan.initiations} times each in turn with \`${SYSTEM}\`, which calls nobody. ` +
        "The overhead is what is left of the difference without the gateway's time: for ours two rows and an event in the journal, the cart's facts for the gateway, and the call itself.",
    ],
    tables: [
      {
        head: [
          ...["peer", "gateway takes ms", "p50 ms", "p99 ms"],
          ...["system provider p50 ms", "overhead p50 ms"],
        ],
        rows: openings.map((one) => [
          one.name,
          String(one.delay),
          number(percentile(one.times, 0.5)),
          number(percentile(one.times, 0.99)),
          number(percentile(one.system, 0.5)),
          number(median(overheadOf(one))),
        ]),
      },
    ],
    charts: [],
    bars: [
      {
        what: "opening a payment, beyond Medusa's and the gateway's own time, p50",
        wanted: `≤ ${MAX_OVERHEAD_MS} ms`,
        measured: ms(worst),
        holds: worst <= MAX_OVERHEAD_MS,
      },
    ],
    raw: openings,
  }
}
