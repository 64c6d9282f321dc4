import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "../../../demo/launch/ports"
import { run } from "../../../demo/launch/run"
import { startProcess, untilAnswering, type Started } from "../../setup/processes"
import { manifestOf } from "./manifest"
import type { MedusaVersion } from "./versions"

const TEMPLATE = join(__dirname, "..", "app")
const SEED = join(__dirname, "..", "..", "setup", "seed.ts")

/** A shop's Medusa outside this repository, which knows the plugin from its tarball alone. */
export class FreshApp {
  readonly folder: string
  /** Environment of everything that runs in the shop. */
  env: Record<string, string> = { NODE_ENV: "test", MEDUSA_DISABLE_TELEMETRY: "true" }
  private running: Started | null = null

  constructor(private readonly version: MedusaVersion) {
    this.folder = mkdtempSync(join(tmpdir(), `medusa-${version.medusa}-`))
    cpSync(TEMPLATE, this.folder, { recursive: true })
    cpSync(SEED, join(this.folder, "src", "scripts", "seed.ts"))
  }

  /** What npm said, warnings included. @throws when npm refuses, such as for peers that conflict */
  install(tarball: string): string {
    const manifest = manifestOf(this.version, tarball)
    writeFileSync(join(this.folder, "package.json"), JSON.stringify(manifest, null, 2))
    return this.npm(["install", "--prefer-offline", "--no-audit", "--no-fund"])
  }

  npm(args: string[]): string {
    const npm = spawnSync("npm", args, { cwd: this.folder, env: ownEnv(), encoding: "utf8" })
    if (npm.status !== 0) {
      throw new Error(`npm ${args[0]} failed in ${this.folder}\n${npm.stdout}\n${npm.stderr}`)
    }
    return `${npm.stdout}\n${npm.stderr}`
  }

  /** Runs an ES module in the shop's folder. @returns what it printed */
  node(script: string): string {
    return execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: this.folder,
      encoding: "utf8",
    })
  }

  /** Path of a program that the shop has installed. */
  bin(name: string): string {
    return join(this.folder, "node_modules", ".bin", name)
  }

  run(name: string, args: string[]): Promise<string> {
    return run(this.bin(name), args, { cwd: this.folder, env: { ...ownEnv(), ...this.env } })
  }

  /** The sandbox as a shop's developer starts it. @returns the line of JSON that it prints */
  async startSandbox(publicUrl: string): Promise<{ line: string; stop: () => Promise<void> }> {
    const args = ["sandbox", "--port", "0", "--public-url", publicUrl, "--json"]
    const sandbox = startProcess(
      `packed-sandbox-${this.version.medusa}`,
      this.bin("medusa-verified-payments"),
      args,
      this.env,
      { cwd: this.folder }
    )
    const line = await new Promise<string>((resolve, reject) => {
      sandbox.child.stdout?.once("data", (text: Buffer) => resolve(String(text)))
      sandbox.child.once("exit", (code) => reject(new Error(`The sandbox ended with ${code}`)))
    })
    return { line, stop: () => sandbox.kill() }
  }

  /** Starts the server, from its sources or from `.medusa/server`, and waits until it answers. */
  async start(url: string, from: "sources" | "build"): Promise<void> {
    const name = `packed-medusa-${this.version.medusa}`
    const { port } = new URL(url)
    this.running = startProcess(
      name,
      this.bin("medusa"),
      ["start", "--port", port],
      { ...ownEnv(), ...this.env, PORT: port },
      { cwd: from === "build" ? join(this.folder, ".medusa", "server") : this.folder }
    )
    await untilAnswering(`${url}/health`, this.running, name)
  }

  /** Makes another file of the template the shop's medusa-config. */
  useConfig(file: string): void {
    renameSync(join(this.folder, file), join(this.folder, "medusa-config.ts"))
  }

  async stop(): Promise<void> {
    await this.running?.kill()
    this.running = null
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** An address for a server that will be started. */
export const freeUrl = async (): Promise<string> => `http://localhost:${await freePort()}`

/** Without what the npm that runs these tests has set, such as the folder of this repository. */
function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => !/^npm_/i.test(entry[0]) && entry[1] !== undefined
    )
  )
}
