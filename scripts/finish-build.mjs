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

/** What Rollup says about "use client". */
const DIRECTIVES = new Set(["MODULE_LEVEL_DIRECTIVE", "SOURCEMAP_ERROR"])

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
      external: ["react", "react/jsx-runtime"],
      // The directives of the sources are dropped and written again below.
      onwarn: (warning, warn) => {
        if (!DIRECTIVES.has(warning.code)) {
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
  esbuild: { jsx: "automatic" },
})
