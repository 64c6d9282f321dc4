import jestConfig from "../jest.config.js"

const unit = jestConfig.projects.find(({ displayName }) => displayName === "unit")

/** The unit project, only those of its specs that the portion under test names (scripts/mutate.ts). */
export default {
  ...unit,
  rootDir: "..",
  runner: "<rootDir>/scripts/mutate/jest-runner.ts",
  testMatch: JSON.parse(process.env.MUTATE_SPECS).map((glob) => `<rootDir>/${glob}`),
}
