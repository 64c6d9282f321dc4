/**
 * Loaded in front of a real Medusa (`node --import preload.mjs medusa start`): makes that process die, fail or
 * hang at one exact step, when the test that started it says so. The steps are what leaves and enters the
 * process anyway (statements to Postgres, calls to a gateway, bodies of callbacks), so `src/` has no
 * hook for it and production pays nothing.
 *
 * The channel to the test takes one trap at a time, `{ trap }`, null to take it away; a trap that was
 * sprung is told as `{ sprung: name }`, except by a process that is dead.
 */
import diagnostics from "node:diagnostics_channel"
import { createRequire } from "node:module"
import getRawBody from "raw-body"
import pg from "pg"
import undici from "undici"

let trap = null

if (process.channel) {
  // Medusa's CLI only writes these to its log.
  process.on("unhandledRejection", (reason) => process.send({ uncaught: String(reason) }))
  process.on("uncaughtExceptionMonitor", (error) => process.send({ uncaught: String(error) }))
  process.on("message", (message) => {
    if (message && "trap" in message) {
      trap = message.trap && { ...message.trap, pattern: new RegExp(message.trap.pattern, "is") }
      process.send({ set: trap ? trap.name : null })
    }
  })
  process.on("disconnect", () => process.kill(process.pid, "SIGKILL"))
  process.channel.unref()
}

/** Whether the trap is about this; counts down the turns that are let through before it is. */
function isDue(kind, moment, text) {
  return (
    trap !== null &&
    trap.kind === kind &&
    trap.moment === moment &&
    trap.pattern.test(text) &&
    --trap.turns <= 0
  )
}

/** Springs the trap: kills this process, or says what else to do. */
function spring() {
  const { effect, name } = trap
  trap = null
  if (effect === "kill") {
    process.kill(process.pid, "SIGKILL")
  }
  process.send({ sprung: name })
  return effect
}

const failure = () => new Error("A failure that the test has asked for")

/** Does what the trap says in place of `go`, which is the step itself. */
function instead(go, fail) {
  const effect = spring()
  if (effect === "exception") {
    return fail(failure())
  }
  return effect === "hang" ? undefined : go()
}

// Statements to Postgres. Every driver above ends in this one call with a callback.
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (config, ...rest) {
  const at = typeof rest.at(-1) === "function" ? rest.length - 1 : -1
  if (trap === null || at < 0) {
    return query.call(this, config, ...rest)
  }
  const values = config.values ?? (Array.isArray(rest[0]) ? rest[0] : [])
  const text = `${config.text ?? config}\n${JSON.stringify(values)}`
  const done = rest[at]
  if (isDue("statement", "before", text)) {
    return instead(
      () => query.call(this, config, ...rest),
      (error) => process.nextTick(done, error)
    )
  }
  // Work of a transaction counts when it is committed.
  const commits = this.trapped === trap && /^\s*commit/i.test(text)
  if (trap.kind === "statement" && trap.moment === "committed" && trap.pattern.test(text)) {
    this.trapped = trap
  }
  rest[at] = (error, result) => {
    const isEffect = !error && (!trap?.rows || result.rowCount > 0)
    if (
      trap !== null &&
      ((commits && --trap.turns <= 0) || (isEffect && isDue("statement", "after", text)))
    ) {
      return instead(
        () => done(error, result),
        (failed) => done(failed)
      )
    }
    return done(error, result)
  }
  const sent = query.call(this, config, ...rest)
  if (isDue("statement", "sent", text)) {
    instead(
      () => undefined,
      () => undefined
    )
  }
  return sent
}

// Calls to a gateway.
const { dispatch } = undici.Agent.prototype
undici.Agent.prototype.dispatch = function (options, handler) {
  const text = `${options.method} ${options.path}`
  if (isDue("call", "before", text)) {
    return instead(
      () => dispatch.call(this, options, handler),
      (error) => {
        throw error
      }
    )
  }
  return dispatch.call(this, options, handler)
}
for (const [channel, moment] of [
  ["undici:request:bodySent", "sent"],
  ["undici:request:trailers", "after"],
]) {
  diagnostics.subscribe(channel, ({ request }) => {
    if (isDue("call", moment, `${request.method} ${request.path}`)) {
      spring()
    }
  })
}

// Bodies of callbacks, before and after they are read.
const { cache, resolve } = createRequire(import.meta.url)
cache[resolve("raw-body")].exports = async (stream, ...rest) => {
  const text = `${stream.method} ${stream.originalUrl ?? stream.url}`
  const through = async (moment, go) =>
    isDue("body", moment, text)
      ? (instead(go, (error) => Promise.reject(error)) ?? new Promise(() => undefined))
      : go()
  const body = await through("before", () => getRawBody(stream, ...rest))
  return through("after", async () => body)
}

// A clock that is off, in seconds; everything in this process reads it from here.
const shift = Number(process.env.FAULTS_CLOCK_SHIFT ?? 0) * 1000
if (shift !== 0) {
  globalThis.Date = new Proxy(Date, {
    construct: (Real, given) =>
      Reflect.construct(Real, given.length ? given : [Real.now() + shift]),
    apply: () => new Date().toString(),
    get: (Real, name) => (name === "now" ? () => Real.now() + shift : Reflect.get(Real, name)),
  })
}
