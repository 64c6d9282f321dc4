import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127053415 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_callback" add column if not exists "url_transaction_id" text null, add column if not exists "remote_address" text null, add column if not exists "claimed_at" timestamptz null, add column if not exists "inquired_at" timestamptz null, add column if not exists "inquiry_ms" integer null, add column if not exists "processed_by" text null, add column if not exists "process_reason" text null, add column if not exists "verified_as" text null;`);
    // Which URL a message came to was only part of its key until now.
    this.addSql(`update "payment_callback" set "url_transaction_id" = case when "authenticity" = 'refused' then "transaction_id" when "dedupe_key" like 'txn\\_%' then split_part("dedupe_key", ':', 1) end where "channel" <> 'inquiry';`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_kind" ON "payment_callback" ("account", "channel", "authenticity", "status", "label", "received_at", "id") WHERE status IN ('done', 'ignored', 'waiting', 'failed') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_cause_received_at_id" ON "payment_callback" ("cause", "received_at", "id") WHERE cause IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_result_received_at_id" ON "payment_callback" ("result", "received_at", "id") WHERE status = 'ignored' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_claimed_gateway_id" ON "payment_callback" ("claimed_gateway_id") WHERE status = 'ignored' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_claimed_reference" ON "payment_callback" ("claimed_reference") WHERE status = 'ignored' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_verified_as" ON "payment_callback" ("verified_as") WHERE verified_as IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_order_id" ON "payment_transaction" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_payment_collection_id" ON "payment_transaction" ("payment_collection_id") WHERE payment_collection_id IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_payment_callback_kind";`);
    this.addSql(`drop index if exists "IDX_payment_callback_cause_received_at_id";`);
    this.addSql(`drop index if exists "IDX_payment_callback_result_received_at_id";`);
    this.addSql(`drop index if exists "IDX_payment_callback_claimed_gateway_id";`);
    this.addSql(`drop index if exists "IDX_payment_callback_claimed_reference";`);
    this.addSql(`drop index if exists "IDX_payment_callback_verified_as";`);
    this.addSql(`alter table if exists "payment_callback" drop column if exists "url_transaction_id", drop column if exists "remote_address", drop column if exists "claimed_at", drop column if exists "inquired_at", drop column if exists "inquiry_ms", drop column if exists "processed_by", drop column if exists "process_reason", drop column if exists "verified_as";`);

    this.addSql(`drop index if exists "IDX_payment_transaction_order_id";`);
    this.addSql(`drop index if exists "IDX_payment_transaction_payment_collection_id";`);
  }

}
