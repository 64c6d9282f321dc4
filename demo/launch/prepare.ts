import type { Demo } from "./demo"
import type { SeededShop } from "./seed"

/**
 * Does everything that makes the demo ready, side by side where nothing waits for the other, and shows it.
 * @throws the first part's error
 */
export async function prepare(demo: Demo): Promise<SeededShop> {
  const { Listr } = await import("listr2")
  let failure: unknown
  let shop: SeededShop | undefined

  /** Listr shows an error at each level of its tree; the person needs it once, after the tree. */
  const part = (title: string, work: (show?: (line: string) => void) => Promise<unknown>) => ({
    title,
    task: async (_: unknown, task: { output: string }) => {
      // Piped into a file or a CI log, a line per migration would bury the rest.
      const show = (line: string) => void (task.output = line)
      try {
        await work(process.stdout.isTTY ? show : undefined)
      } catch (error) {
        failure ??= error
        throw new Error("see below")
      }
    },
  })

  const tasks = new Listr(
    [
      part("Postgres", demo.openDatabase),
      {
        title: "Prepare",
        task: (_, parent) =>
          parent.newListr(
            [
              part("Tables and goods", async (show) => {
                await demo.migrate(show)
                shop = await demo.seed(show)
              }),
              part("Admin (its first build takes half a minute)", demo.buildAdmin),
              part("Shop pages", demo.buildShop),
              part("Sandbox gateways", demo.startSandbox),
            ],
            { concurrent: true }
          ),
      },
      {
        title: "Start",
        task: (_, parent) =>
          parent.newListr([part("Medusa", demo.startMedusa), part("Shop", demo.startShop)], {
            concurrent: true,
          }),
      },
    ],
    { rendererOptions: { collapseSubtasks: false }, registerSignalListeners: false }
  )
  try {
    await tasks.run()
  } catch (error) {
    throw failure ?? error
  }
  if (!shop) {
    throw new Error("The seed told nothing about the shop")
  }
  return shop
}
