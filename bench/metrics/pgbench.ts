import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { run } from "../../demo/launch/run"
import { benchDir } from "../world/paths"
import { freshDatabase } from "../world/template"
import type { World } from "../world/world"

const DATABASE = "bench_pgbench"
const CLIENTS = "16"

/** The row of a callback as the plugin writes it, with every index of its table. */
const INSERT = `insert into payment_callback (id, account, transaction_id, channel, label, authenticity, secret,
  status, next_attempt_at, dedupe_key, warnings, method, query, headers, body_base64, answer_status, answer_body,
  received_at)
values ('pcb_' || gen_random_uuid(), 'bench_pgbench', 'txn_' || md5(random()::text), 'server', 'SUCCESS', 'verified', 0,
  'new', now(), gen_random_uuid()::text, '[]', 'POST', '', '{}', repeat('x', 400), 200, '{}', now())
on conflict (account, dedupe_key) where deleted_at is null do nothing;
`

/** L0: rows a second that Postgres takes alone, prepared, from 16 clients. Null without pgbench. */
export async function pgbench(world: World, seconds: number): Promise<number | null> {
  const script = join(benchDir, "insert.sql")
  writeFileSync(script, INSERT)
  const url = await freshDatabase(world.postgres, DATABASE)
  const args = ["--no-vacuum", "--protocol=prepared", `--client=${CLIENTS}`, "--jobs=1"]
  try {
    const output = await run("pgbench", [...args, `--time=${seconds}`, `--file=${script}`, url])
    return Number(/tps = ([\d.]+)/.exec(output)?.[1])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return null
    }
    throw error
  }
}
