/**
 * `node scripts/bootstrap.mjs <script.ts> [arguments]`: runs a TypeScript script of this repository on a machine
 * that has only Node and npm. Installs the dependencies first when they are missing or not those of the lockfile.
 * Uses nothing but Node itself until then.
 */
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

import { supportsNode } from "./bootstrap-checks.mjs"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")

await main()

async function main() {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  if (!supportsNode(process.versions.node)) {
    fail(
      `This needs Node ${engines.node}; this is Node ${process.versions.node}.\n` +
        "Install a newer one from https://nodejs.org, or run: nvm install 22 && nvm use 22"
    )
  }
  if (!isInstalled()) {
    await install()
  }
  const script = process.argv[2]
  if (!script) {
    fail("Which script? Usage: node scripts/bootstrap.mjs <script.ts> [arguments]")
  }
  // In this very process, so that Ctrl-C, the exit code and the terminal are the script's own.
  const path = resolve(root, script)
  process.argv.splice(1, 2, path)
  await import("tsx")
  await import(pathToFileURL(path).href)
}

/** Written when an installation has ended well, so that an interrupted one counts as none. */
function stampFile() {
  return join(root, "node_modules", ".installed-lockfile")
}

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")
}

function isInstalled() {
  return existsSync(stampFile()) && readFileSync(stampFile(), "utf8") === lockfileHash()
}

async function install() {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say("Installing dependencies from package-lock.json, a minute or two the first time …")
  const patience = setInterval(() => say(`  still installing, ${seconds()} s`), 15_000)
  // Not `npm ci`: it refuses a lockfile that lacks optional packages of other platforms, and a
  // registry that mirrors one platform only cannot write them. The lockfile pins the rest the same.
  const args = ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"]
  const npm = process.env.npm_execpath
  const child =
    npm && npm.endsWith(".js")
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
      : spawn("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
  const code = await new Promise((done) => {
    child.once("exit", (exitCode) => done(exitCode ?? 1))
    child.once("error", () => done(1))
  })
  clearInterval(patience)
  if (code !== 0) {
    fail("npm install failed, see above. Is this machine online, and is the disk full?")
  }
  writeFileSync(stampFile(), lockfileHash())
  say(`Installed in ${seconds()} s.`)
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
