import "./medusa/core-flows"
import type { Gateway } from "../../src/gateways/contract"
import { copyDatabase } from "../setup/databases"
import { connect, type Connection } from "../support/knex"
import { checkSequences } from "./run-property"
import { journalFacts } from "./setup/journal-facts"

/** Sequences per gateway. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 1000)

/**
 * The same sequences for everybody, so that a change fails for what it changed alone; `random` looks for
 * new ones (every night, .github/workflows/search.yml), and a printed seed brings them back.
 */
const GIVEN = process.env.PROPERTY_SEED ?? "20261127"
const SEED = GIVEN === "random" ? Date.now() % 2 ** 31 : Number(GIVEN)

/** Connections, as many as a Medusa has by default. */
const POOL = 10

/** Milliseconds for all sequences of a gateway on a slow machine. */
const LIMIT = 1_200_000

/** Declares the model-based test of one gateway. */
export function describeSequences(gateway: Gateway): void {
  describe(`${gateway.label}: payments whatever happens, in whatever order`, () => {
    let journal: Connection

    beforeAll(async () => {
      const database = `payment_properties_${gateway.id.replaceAll("-", "_")}`
      const { url, template } = journalFacts()
      await copyDatabase(url, template, database)
      journal = connect(Object.assign(new URL(url), { pathname: `/${database}` }).href, POOL)
    })

    afterAll(() => journal?.destroy())

    it(
      `keeps every promise in ${RUNS} sequences (PROPERTY_SEED=${SEED})`,
      () =>
        checkSequences(gateway, journal, {
          runs: RUNS,
          seed: SEED,
          shrink: !process.env.PROPERTY_QUICK,
        }),
      LIMIT
    )
  })
}
