import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120204002 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_announcement" drop constraint if exists "payment_announcement_transaction_id_name_key_unique";`);
    this.addSql(`create table if not exists "payment_announcement" ("id" text not null, "transaction_id" text not null, "name" text not null, "key" text not null, "data" jsonb not null, "announced_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_announcement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_announcement_deleted_at" ON "payment_announcement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_announcement_transaction_id_name_key_unique" ON "payment_announcement" ("transaction_id", "name", "key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_announcement_created_at" ON "payment_announcement" ("created_at") WHERE announced_at IS NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "payment_transaction" add column if not exists "attention_at" timestamptz null, add column if not exists "announced_at" timestamptz null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_updated_at" ON "payment_transaction" ("updated_at") WHERE (announced_at IS NULL OR announced_at < updated_at) AND deleted_at IS NULL;`);
    // What happened before this version is no news to the shop's code.
    this.addSql(`update "payment_transaction" set "announced_at" = "updated_at";`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_announcement" cascade;`);

    this.addSql(`drop index if exists "IDX_payment_transaction_updated_at";`);
    this.addSql(`alter table if exists "payment_transaction" drop column if exists "attention_at", drop column if exists "announced_at";`);
  }

}
