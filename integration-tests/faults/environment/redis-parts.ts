import { hasRedis, OwnRedis } from "../fleet/redis"
import { openSome, payAll, untilAllSettled, type Part, type Stage } from "./part"

const unavailable = () =>
  hasRedis() ? null : "there is no redis-server on this machine (apt-get install redis-server)"

/** Runs `work` with every server on a Redis of its own for events, workflows and locks. */
async function withRedis(
  { world }: Stage,
  work: (redis: OwnRedis) => Promise<void>
): Promise<void> {
  const redis = await OwnRedis.create()
  try {
    await world.arrange(world.servers.map(() => ({ REDIS_URL: redis.url })))
    await work(redis)
  } finally {
    await world.arrange()
    await redis.kill()
  }
}

export const redisDown: Part = {
  name: "redis-down",
  title:
    "Redis, which has events, workflows and locks, is killed while callbacks come, and comes back",
  unavailable,
  run: (stage) =>
    withRedis(stage, async (redis) => {
      const opened = await openSome(stage)
      const later = await openSome(stage)
      await redis.kill()
      const paid = await payAll(stage, opened)
      const answers = await Promise.all(
        paid.map(({ gateway, reference }) => stage.world.gateway(gateway).callbacks(reference))
      )
      const sent = answers.flat()
      const acknowledged = sent.filter(({ status }) => status === "Sent").length
      stage.note("acknowledged without Redis", `${acknowledged} of ${sent.length}`)
      await redis.start()
      await untilAllSettled(stage, paid, 180_000)
      await untilAllSettled(stage, await payAll(stage, later), 180_000)
    }),
}

export const redisFlushed: Part = {
  name: "redis-flushed",
  title: "Redis is emptied while callbacks come, queues and repeating jobs included",
  unavailable,
  run: (stage) =>
    withRedis(stage, async (redis) => {
      const opened = await openSome(stage)
      const paying = payAll(stage, opened)
      await redis.flush()
      const paid = await paying
      await redis.flush()
      await untilAllSettled(stage, paid, 180_000)
    }),
}
