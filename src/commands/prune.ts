import { pruneJournal } from "../retention/prune-journal"
import { defineCommand } from "./support/define-command"

/** Removes what the journal keeps no longer, as the hourly job does: `{ removed }`. */
export default defineCommand({
  usage: "prune.js",
  run: async (container) => ({ removed: await pruneJournal(container) }),
})
