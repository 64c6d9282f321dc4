/**
 * Loaded into every Node process that the launcher starts (`node -r leash.cjs …`): ends it when the launcher is
 * gone, however that one died. The channel to the launcher closes with it, even on SIGKILL.
 */
const PATIENCE_MS = 5000

if (process.channel) {
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS).unref()
  })
  process.channel.unref()
}
