/** Shared transform: swc compiles TypeScript, decorators included, without type checks. */
const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", decorators: true, tsx: true },
        target: "es2021",
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
}

const servers = {
  globalSetup: "<rootDir>/integration-tests/setup/global-setup.ts",
  globalTeardown: "<rootDir>/integration-tests/setup/global-teardown.ts",
  setupFilesAfterEnv: [
    "<rootDir>/integration-tests/setup/timeouts.ts",
    "<rootDir>/integration-tests/setup/connections.ts",
  ],
}

const base = {
  testEnvironment: "node",
  transform,
  moduleNameMapper: {
    "^medusa-verified-payments/storefront(.*)$": "<rootDir>/src/storefront$1",
  },
  modulePathIgnorePatterns: ["<rootDir>/.medusa", "<rootDir>/.data"],
}

module.exports = {
  projects: [
    {
      ...base,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/*.spec.ts",
        "<rootDir>/sandbox/**/*.spec.ts",
        "<rootDir>/demo/**/*.spec.ts",
        "<rootDir>/scripts/**/*.spec.ts",
        "<rootDir>/bench/**/*.spec.ts",
      ],
    },
    {
      ...base,
      displayName: "package",
      globalSetup: "<rootDir>/integration-tests/package/support/pack.ts",
      testMatch: ["<rootDir>/integration-tests/package/**/*.spec.ts"],
    },
    {
      ...base,
      displayName: "http",
      testMatch: ["<rootDir>/integration-tests/{http,faults}/**/*.spec.ts"],
      ...servers,
    },
    {
      ...base,
      displayName: "properties",
      testMatch: ["<rootDir>/integration-tests/properties/**/*.spec.ts"],
      globalSetup: "<rootDir>/integration-tests/properties/setup/global-setup.ts",
      globalTeardown: "<rootDir>/integration-tests/setup/global-teardown.ts",
    },
    {
      ...base,
      displayName: "browser",
      testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
      ...servers,
    },
  ],
}
