import { join, resolve } from "node:path"
import { projectRoot } from "../../demo/launch/project"

/** Everything that a run of the bench leaves behind and Git does not want. */
export const benchDir = resolve(projectRoot, process.env.BENCH_DIR ?? ".data/bench")

export const logs = join(benchDir, "logs")

/** Where results are committed. */
export const resultsDir = join(projectRoot, "bench", "results")
