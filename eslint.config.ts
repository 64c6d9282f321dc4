import medusa from "@medusajs/eslint-plugin"
import type { Linter } from "eslint"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

const medusaImport =
  "The gateways know nobody: what they say on the wire must not depend on Medusa (DESIGN: direction of imports)."

const storefrontImport =
  "A storefront has this package and no Medusa: only types of @medusajs/js-sdk, React in react/, the pages' texts, and states."

/** What helpers of storefronts may import; `packages` are further ones, as a regular expression has them. */
const storefrontRules = (files: string[], packages: string): Linter.Config => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        paths: [{ name: "@medusajs/js-sdk", allowTypeImports: true, message: storefrontImport }],
        patterns: [
          { regex: `^(?!\\.|${packages}@medusajs/js-sdk$)`, message: storefrontImport },
          {
            regex: "^(\\.\\./)+(?!pages/|gateways/transaction-state$)[^/]+/",
            message: storefrontImport,
          },
        ],
      },
    ],
  },
})

export default defineConfig([
  {
    ignores: [
      ".medusa",
      ".data",
      ".cache",
      "node_modules",
      "public",
      "dist",
      "docs/.vitepress/cache",
      "docs/.vitepress/dist",
      "src/modules/*/migrations",
    ],
  },
  ...tseslint.configs.recommended,
  ...medusa.configs.recommended,
  // Medusa leaves tests out; ours are code like any other.
  { ignores: ["!integration-tests/**", "!**/*.spec.{ts,tsx}"] },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
  {
    // What runs outside of Medusa has no Medusa to throw the errors of; specs throw what others would.
    files: [
      "**/*.spec.{ts,tsx}",
      "bench/**",
      "demo/**",
      "docs/**",
      "sandbox/**",
      "scripts/**",
      "integration-tests/**",
      "src/storefront/**",
      "*.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    // The official Stripe provider's class has no other door.
    files: ["bench/core-app/src/stripe/*.ts"],
    rules: { "@medusajs/import-from-framework-not-internal": "off" },
  },
  {
    // What gateways say on the wire is in their units; Medusa's prices are somewhere else.
    files: [
      "src/gateways/**/*.ts",
      "sandbox/**/*.ts",
      "integration-tests/http/*/*.ts",
      "bench/messages/*.ts",
    ],
    rules: { "@medusajs/prices-in-major-units": "off" },
  },
  {
    files: ["src/gateways/**/*.ts", "src/pages/**/*.ts"],
    rules: {
      // Outside Medusa on purpose, so neither its error type nor its copy of zod belongs here.
      "@medusajs/use-medusa-error-not-generic-error": "off",
      "@medusajs/zod-import-source": "off",
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@medusajs/*"], message: medusaImport },
            {
              regex:
                "^(\\.\\./)+(accounts|api|callbacks|enrichment|modules|pages|providers|settling|workflows)(/|$)",
              message: medusaImport,
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        { name: "parseFloat", message: "Amounts are never floats: use Money." },
      ],
    },
  },
  storefrontRules(["src/storefront/react/**/*.{ts,tsx}"], "react$|"),
  storefrontRules(["src/storefront/*.ts", "src/storefront/testing/*.ts"], ""),
  {
    // Coins have up to 18 decimals and more: no amount may ever become a float on its way.
    files: ["src/gateways/b2binpay/*.ts"],
    ignores: ["**/*.spec.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...[
          "CallExpression[callee.name='Number']",
          "UnaryExpression[operator='+']",
          "CallExpression[callee.property.name=/^(toFixed|parseFloat)$/]",
        ].map((selector) => ({ selector, message: "Amounts are never floats: use Money." })),
      ],
    },
  },
  {
    // The plugin's own zod, whose schemas zod-openapi reads; Medusa's copy is another one.
    files: ["docs/**/*.ts", "scripts/docs/**/*.ts"],
    rules: { "@medusajs/zod-import-source": "off" },
  },
  {
    files: ["sandbox/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "(^|/)src(/|$)",
              message:
                "The sandbox is written from the contracts, so that it cannot agree with the plugin's mistakes.",
            },
          ],
        },
      ],
    },
  },
])
