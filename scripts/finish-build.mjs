/**
 * After `medusa plugin:build`, which knows nothing of these: what the compiled sandbox reads beside its
 * code, and the storefront's helpers as ES modules for bundlers (CommonJS comes from the build).
 */
import { cpSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const server = join(root, ".medusa/server")

for (const name of ["views", "assets", "README.md"]) {
  cpSync(join(root, "sandbox", name), join(server, "sandbox", name), { recursive: true })
}

/** What Rollup says about "use client", and about a file without a fragment. */
const EXPECTED = new Set(["MODULE_LEVEL_DIRECTIVE", "SOURCEMAP_ERROR", "UNUSED_EXTERNAL_IMPORT"])

const helpers = join(root, "src/storefront")
await build({
  configFile: false,
  root: helpers,
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: join(server, "storefront"),
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    lib: {
      entry: { index: join(helpers, "index.ts"), react: join(helpers, "react/index.ts") },
      formats: ["es"],
    },
    rollupOptions: {
      external: ["react"],
      // The directives of the sources are dropped and written again below.
      onwarn: (warning, warn) => {
        if (!EXPECTED.has(warning.code)) {
          warn(warning)
        }
      },
      output: {
        entryFileNames: "[name].mjs",
        chunkFileNames: "shared-[hash].mjs",
        banner: ({ name }) => (name === "react" ? '"use client"' : ""),
      },
    },
  },
  // "react" alone is what frameworks point at their own copy: beside another React in node_modules, as in
  // a monorepo whose backend has an older one, "react/jsx-runtime" would be found there.
  esbuild: {
    jsx: "transform",
    jsxFactory: "createElement",
    jsxFragment: "Fragment",
    jsxInject: 'import { createElement, Fragment } from "react"',
  },
})
