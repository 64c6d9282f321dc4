import TestRunner, { type TestRunnerOptions, type TestWatcher } from "jest-runner"

type Tests = Parameters<TestRunner["runTests"]>[0]

/** Full names of the tests in each spec, learned from runs that Stryker asked for before. */
const namesIn = new Map<string, string[]>()

/**
 * Runs specs for a mutant one after the other and stops at the first that notices it. Specs without any of the
 * tests that Stryker names are not even loaded: Stryker gives Jest a pattern of names and nothing else,
 * and loading is most of the time. A run without a mutant, Stryker's first, is whole.
 */
export default class extends TestRunner {
  async runTests(tests: Tests, watcher: TestWatcher, options: TestRunnerOptions): Promise<void> {
    const mutated = "__STRYKER_ACTIVE_MUTANT__" in process.env
    let noticed = false
    const unsubscribe = [
      this.on("test-file-success", ([test, { testResults, numFailingTests, testExecError }]) => {
        const loaded = !testExecError
        // One that a mutant keeps from loading has no names, and still has its tests for the next mutant.
        if (loaded) {
          namesIn.set(
            test.path,
            testResults.map(({ fullName }) => fullName)
          )
        }
        noticed ||= numFailingTests > 0 || !loaded
      }),
      this.on("test-file-failure", () => void (noticed = true)),
    ]
    for (const test of mutated ? this.wanted(tests) : tests) {
      await super.runTests([test], watcher, options)
      if (mutated && noticed) {
        break
      }
    }
    unsubscribe.forEach((end) => end())
  }

  private wanted(tests: Tests): Tests {
    const pattern = new RegExp(this._globalConfig.testNamePattern ?? "", "i")
    return tests.filter(({ path }) => namesIn.get(path)?.some((name) => pattern.test(name)) ?? true)
  }
}
