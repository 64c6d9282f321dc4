import { facts } from "../setup/facts"
import { sql } from "./database"

const onServer = <T>(text: string, values: unknown[] = []) =>
  sql<T>(text, values, facts().maintenanceUrl)

/** Cuts every connection to a database, as a restart or a failover does. Returns how many there were. */
export async function cutConnections(database: string): Promise<number> {
  const cut = await onServer(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
    [database]
  )
  return cut.length
}

/** Lets nobody in, or everybody again. */
export async function allowConnections(database: string, allowed: boolean): Promise<void> {
  await onServer(`alter database ${database} allow_connections ${allowed}`)
}

/** Makes a database as unwritable as a replica, or writable again. */
export async function setReadOnly(database: string, readOnly: boolean): Promise<void> {
  await onServer(
    readOnly
      ? `alter database ${database} set default_transaction_read_only = on`
      : `alter database ${database} reset default_transaction_read_only`
  )
  await cutConnections(database)
}

/**
 * Makes Postgres refuse what is written to a table with an error of its own choice (`53100` is a full
 * disk), the first `times` times.
 */
export async function refuseWrites(
  databaseUrl: string,
  {
    table,
    code,
    times,
    on,
  }: { table: string; code: string; times: number; on: "insert" | "update" }
): Promise<void> {
  const run = (text: string) => sql(text, [], databaseUrl)
  await run(`drop sequence if exists refused_writes`)
  await run(`create sequence refused_writes`)
  // A sequence counts on when the transaction around it is rolled back.
  await run(
    `create or replace function refuse_write() returns trigger language plpgsql as $$
     begin
       if nextval('refused_writes') <= ${Number(times)} then
         raise exception 'refused by the test' using errcode = '${code}';
       end if;
       return new;
     end $$`
  )
  await run(
    `create trigger refuse_write before ${on} on "${table}" for each row execute function refuse_write()`
  )
}

/** Ends what `refuseWrites` has begun. Returns how often it refused. */
export async function allowWrites(databaseUrl: string, table: string): Promise<number> {
  await sql(`drop trigger if exists refuse_write on "${table}"`, [], databaseUrl)
  const [{ last_value }] = await sql<{ last_value: string }>(
    "select last_value from refused_writes",
    [],
    databaseUrl
  )
  return Number(last_value)
}
