import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127053756 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_probe" ("id" text not null, "account" text not null, "answer" text not null, "arrived_at" timestamptz null, "seen" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_probe_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_probe_deleted_at" ON "payment_probe" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_account_channel_authenticity_received_at" ON "payment_callback" ("account", "channel", "authenticity", "received_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_unsettled" ON "payment_callback" ("account", "received_at") WHERE status IN ('new', 'waiting', 'in_progress', 'failed') AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_account_created_at" ON "payment_transaction" ("account", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_unfinished" ON "payment_transaction" ("account", "created_at") WHERE state IN ('authorized', 'captured') AND settled_at IS NULL AND attention IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_probe" cascade;`);

    this.addSql(`drop index if exists "IDX_payment_callback_account_channel_authenticity_received_at";`);
    this.addSql(`drop index if exists "IDX_payment_callback_unsettled";`);

    this.addSql(`drop index if exists "IDX_payment_transaction_account_created_at";`);
    this.addSql(`drop index if exists "IDX_payment_transaction_unfinished";`);
  }

}
