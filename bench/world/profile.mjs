/**
 * Loaded into a server under test (`node --import profile.mjs`) by `npm run bench -- --profile`: a profile of
 * its processor from the first request on, so that the boot is not in it, written to PROFILE_FILE
 * when it ends. Open it in Chrome's DevTools or `speedscope`.
 */
import { writeFileSync } from "node:fs"
import { Server } from "node:http"
import { Session } from "node:inspector"

const session = new Session()
session.connect()

const { emit } = Server.prototype
Server.prototype.emit = function (name, ...rest) {
  if (name === "request" && !rest[0].url.startsWith("/health")) {
    Server.prototype.emit = emit
    session.post("Profiler.enable")
    session.post("Profiler.start")
    process.once("SIGTERM", write)
  }
  return emit.call(this, name, ...rest)
}

function write() {
  session.post("Profiler.stop", (error, result) => {
    if (!error) {
      writeFileSync(process.env.PROFILE_FILE, JSON.stringify(result.profile))
    }
  })
}
