/**
 * Used by `npm run mutate` (scripts/mutate.ts), which says what is mutated and which specs run.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: JSON.parse(process.env.MUTATE_FILES ?? "[]"),
  testRunner: "jest",
  jest: { projectType: "custom", configFile: "scripts/mutate.jest.mjs" },
  coverageAnalysis: "perTest",
  ignoreStatic: process.env.MUTATE_QUICK === "1",
  concurrency: 2,
  // Only what has changed since the last run is tried again.
  incremental: true,
  tempDirName: ".data/stryker/sandbox",
  // What the unit specs of mutated files do not read is not copied.
  ignorePatterns: [
    ...[".data", ".medusa", ".cache", "bench", "demo", "docs", "integration-tests", "public"],
    ...["sandbox", "src/admin", "src/pages", "src/api", "src/commands"],
  ],
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: {
    ...{ allowColor: false, allowEmojis: false, logTests: false },
    ...{ reportTests: false, reportScoreTable: false },
  },
  jsonReporter: { fileName: process.env.MUTATE_REPORT },
  // The score is judged over all portions together.
  thresholds: { break: null },
  dryRunTimeoutMinutes: 15,
  timeoutMS: 20_000,
}
