import { resolve } from "node:path"
import { projectRoot } from "../../demo/launch/project"

/** Where the servers of a test run keep their data; two runs at once need two. */
export const testDir = resolve(projectRoot, process.env.PAYMENT_TEST_DIR ?? ".data/test")
