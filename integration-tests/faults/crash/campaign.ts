import pLimit from "p-limit"
import type { CallbackMode } from "../../support/gateway"
import { eventually } from "../../support/eventually"
import { GATEWAYS, untilAllSettled } from "../environment/part"
import type { Errands, Ready } from "../fleet/errands"
import type { FaultyServer } from "../fleet/faulty-server"
import type { World } from "../fleet/world"
import type { Random } from "../random"
import type { CrashPoint } from "./points"
import type { Effect } from "./trap"

export type Campaign = {
  /** How many times a server is killed, gets an error, hangs. */
  runs: Record<Effect, number>
  points: readonly CrashPoint[]
  random: Random
  progress: (text: string) => void
}

export type CampaignReport = {
  /** How often each point was reached and what was done there, was done. */
  done: Record<Effect, Record<string, number>>
  /** Traps that no request ran into in time. */
  missed: number
  uncaught: string[]
  /** What people at the shop did not get done although they tried again and again. */
  failed: string[]
}

/** A point, and the payments that are ready to be made when a server is to come to it. */
type Scene = {
  point: CrashPoint
  errand: Ready
  beside: Awaited<ReturnType<Errands["open"]>>[]
}

const MODES: CallbackMode[] = ["normal", "normal", "duplicate", "reversed"]

/** Payments that are under way beside the one that the errand is about. */
const BESIDE = 2

/** Scenes that are made ready while no server dies, then played: a payment must not expire before its turn. */
const ROUND = 24

/** Scenes made ready at the same time. */
const AT_ONCE = 4

/** Errands that were never ready after which something is wrong with all of them. */
const MOST_UNREADY = 30

/** Hung requests that a server is left with before it is restarted, as somebody would in the end. */
const HANGS = 4

/**
 * Kills, fails and hangs real servers at every point in turn, with several payments under way each time,
 * while the others take over. Resolves when every payment has ended after all that.
 */
export class CrashCampaign {
  private readonly report: CampaignReport = {
    done: { kill: {}, exception: {}, hang: {} },
    missed: 0,
    uncaught: [],
    failed: [],
  }
  private readonly repeats: Promise<unknown>[] = []
  private unready = 0
  private hung = new Map<FaultyServer, number>()

  constructor(
    readonly world: World,
    private readonly errands: Errands,
    private readonly campaign: Campaign
  ) {}

  async run(): Promise<CampaignReport> {
    for (const effect of ["kill", "exception", "hang"] as const) {
      await this.repeat(effect, this.campaign.runs[effect])
    }
    // First, since what hangs in a server is answered by its end alone.
    await Promise.all(this.world.servers.map((server) => this.restart(server)))
    for (const one of await Promise.allSettled(this.repeats)) {
      this.report.failed.push(...(one.status === "rejected" ? [String(one.reason)] : []))
    }
    this.campaign.progress("waiting for every payment to end")
    // What has not ended by then is counted one by one afterwards.
    await untilAllSettled(this, this.world.ledger.payments, 600_000).catch(() => undefined)
    this.report.uncaught = this.world.servers.flatMap(({ uncaught }) => uncaught)
    return this.report
  }

  private async repeat(effect: Effect, runs: number): Promise<void> {
    const points = this.campaign.points.filter((point) => isPossible(point, effect))
    if (points.length === 0) {
      return
    }
    const started = Date.now()
    for (let done = 0, next = 0; done < runs;) {
      const count = Math.min(ROUND, runs - done)
      const round = Array.from({ length: count }, () => points[next++ % points.length])
      for (const scene of await this.prepareAll(round)) {
        if (await this.catchOne(scene, effect)) {
          done++
        }
      }
      const each = (done / ((Date.now() - started) / 60_000)).toFixed(1)
      this.campaign.progress(
        `${done} of ${runs} (${effect}), ${each} a minute, ${this.report.missed} missed`
      )
    }
  }

  private async prepareAll(points: readonly CrashPoint[]): Promise<Scene[]> {
    await Promise.all(this.world.servers.map((server) => server.start()))
    const limit = pLimit(AT_ONCE)
    const scenes = await Promise.all(
      points.map((point) =>
        limit(() => this.prepare(point).catch((error) => this.unprepared(error)))
      )
    )
    return scenes.filter((scene) => scene !== null)
  }

  /** A payment that was not ready in time counts with the others in the end. */
  private unprepared(error: unknown): null {
    this.report.missed++
    this.campaign.progress(`missed, not ready: ${String(error)}`)
    if (++this.unready > MOST_UNREADY) {
      throw error
    }
    return null
  }

  private async prepare(point: CrashPoint): Promise<Scene> {
    const [errand, beside] = await Promise.all([
      this.errands.prepare(point.errand),
      this.openBeside(),
    ])
    return { point, errand, beside }
  }

  /** Whether a server came to the point and what was to happen there happened. */
  private async catchOne({ point, errand, beside }: Scene, effect: Effect): Promise<boolean> {
    const { world, campaign } = this
    const victim = await this.nextVictim()
    const sprung = victim.sprung.length
    world.front.preferred = victim
    await victim.setTrap({ ...point, effect, turns: 1 })
    const work = [
      errand.run(),
      ...beside.map((open) => this.errands.pay(open, campaign.random.pick(MODES))),
    ].map((one) => one.catch(() => undefined))
    const isCaught = async () => !victim.isUp || victim.sprung.length > sprung
    const caught = await eventually(isCaught, point.name, 15_000).catch(() => false)
    await victim.setTrap(null)
    world.front.preferred = null
    this.repeats.push(Promise.all(work).then(() => errand.again()))
    if (!caught) {
      this.report.missed++
      campaign.progress(`missed: ${point.name} (${effect})`)
      return false
    }
    const counts = this.report.done[effect]
    counts[point.name] = (counts[point.name] ?? 0) + 1
    await this.tend(victim, effect)
    return true
  }

  /** Brings a killed server back, and one that has hung too often, beside everything else. */
  private async tend(victim: FaultyServer, effect: Effect): Promise<void> {
    if (effect === "hang") {
      const times = (this.hung.get(victim) ?? 0) + 1
      this.hung.set(victim, times)
      if (times >= HANGS) {
        this.hung.set(victim, 0)
        await victim.kill()
      }
    }
    if (!victim.isUp) {
      this.repeats.push(victim.start())
    }
  }

  /** Another one than last time, up; one is waited for when all are down. */
  private async nextVictim(): Promise<FaultyServer> {
    const { servers } = this.world
    return eventually(
      async () => {
        const up = servers.filter((server) => server.isUp)
        return up.length > 0 && this.campaign.random.pick(up)
      },
      "a server up",
      180_000
    )
  }

  private openBeside() {
    const { random } = this.campaign
    return Promise.all(
      Array.from({ length: BESIDE }, () => this.errands.open(random.pick(GATEWAYS)))
    )
  }

  private async restart(server: FaultyServer): Promise<void> {
    await server.kill()
    await server.start()
  }
}

/** What has left already, and an answer that is there, cannot be turned into an error or held back here. */
function isPossible({ kind, moment }: CrashPoint, effect: Effect): boolean {
  return effect === "kill" || (moment !== "sent" && !(kind === "call" && moment === "after"))
}
