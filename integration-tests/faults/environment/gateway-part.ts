import type { Fault } from "../../support/gateway"
import { openSome, payAll, untilAllSettled, type Part } from "./part"

/** What an inquiry meets before it gets a true answer; each payment another one. */
const TROUBLES: Pick<Fault, "kind" | "value">[] = [
  { kind: "timeout", value: "20000" },
  { kind: "status", value: "429/2" },
  { kind: "status", value: "500" },
  { kind: "status", value: "503" },
  { kind: "html" },
  { kind: "empty" },
  { kind: "truncated" },
  { kind: "hang_up" },
  { kind: "drop" },
  { kind: "stale_status" },
]

export const gatewayTrouble: Part = {
  name: "gateway",
  title: "inquiries answered slowly, by 429, 5xx, HTML, nothing, half, a hang-up or an old status",
  run: async (stage) => {
    const { world, note } = stage
    const opened = await openSome(stage)
    for (const [at, { gateway, reference }] of opened.entries()) {
      // Every trouble at every gateway, once there are enough payments.
      const trouble = TROUBLES[Math.floor(at / 4 + at) % TROUBLES.length]
      await world.gateway(gateway).addFault({ reference, call: "inquiry", times: 2, ...trouble })
    }
    note("answers spoiled", String(opened.length * 2))
    await untilAllSettled(stage, await payAll(stage, opened), 180_000)
  },
}
