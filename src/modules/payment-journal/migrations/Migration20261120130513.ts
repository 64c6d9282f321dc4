import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120130513 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" drop constraint if exists "payment_transaction_session_id_unique";`);
    this.addSql(`alter table if exists "payment_transaction" drop constraint if exists "payment_transaction_account_reference_unique";`);
    this.addSql(`alter table if exists "payment_callback" drop constraint if exists "payment_callback_account_dedupe_key_unique";`);
    this.addSql(`create table if not exists "payment_callback" ("id" text not null, "account" text not null, "transaction_id" text null, "channel" text check ("channel" in ('server', 'browser', 'inquiry')) not null, "label" text not null, "authenticity" text check ("authenticity" in ('verified', 'hint', 'refused')) not null, "cause" text null, "secret" integer null, "status" text check ("status" in ('new', 'in_progress', 'done', 'ignored', 'waiting', 'failed')) not null, "result" text null, "deliveries" integer not null default 1, "attempts" integer not null default 0, "fence" integer not null default 0, "next_attempt_at" timestamptz null, "dedupe_key" text not null, "claimed_reference" text null, "claimed_gateway_id" text null, "claimed_state" text null, "warnings" jsonb null, "method" text not null, "query" text not null, "headers" jsonb not null, "body_base64" text not null, "answer_status" integer not null, "answer_body" text not null, "received_at" timestamptz not null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_callback_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_deleted_at" ON "payment_callback" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_callback_account_dedupe_key_unique" ON "payment_callback" ("account", "dedupe_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_transaction_id_received_at" ON "payment_callback" ("transaction_id", "received_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_received_at_id" ON "payment_callback" ("received_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_next_attempt_at" ON "payment_callback" ("next_attempt_at") WHERE status IN ('new', 'waiting', 'in_progress') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_account_received_at" ON "payment_callback" ("account", "received_at") WHERE authenticity = 'refused' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "payment_event" ("id" text not null, "transaction_id" text not null, "name" text not null, "from_state" text null, "to_state" text null, "amount" text null, "cause" text null, "details" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_event_deleted_at" ON "payment_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_event_transaction_id_created_at" ON "payment_event" ("transaction_id", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "payment_transaction" ("id" text not null, "account" text not null, "gateway" text not null, "session_id" text not null, "payment_collection_id" text null, "cart_id" text null, "order_id" text null, "reference" text not null, "attempt" integer not null default 1, "gateway_id" text null, "gateway_ids" jsonb null, "currency_code" text not null, "exponent" integer not null, "amount" text not null, "authorized_amount" text not null, "captured_amount" text not null, "refunded_amount" text not null, "state" text not null, "attention" text null, "attention_details" jsonb null, "redirect_url" text null, "opened_at" timestamptz null, "locale" text null, "expires_at" timestamptz null, "next_inquiry_at" timestamptz null, "hastened_at" timestamptz null, "inquiries" integer not null default 0, "truth_at" timestamptz null, "snapshot" jsonb null, "session_deleted_at" timestamptz null, "settled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "payment_transaction_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_deleted_at" ON "payment_transaction" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_transaction_account_reference_unique" ON "payment_transaction" ("account", "reference") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_payment_transaction_session_id_unique" ON "payment_transaction" ("session_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_cart_id" ON "payment_transaction" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_account_gateway_id" ON "payment_transaction" ("account", "gateway_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_next_inquiry_at" ON "payment_transaction" ("next_inquiry_at") WHERE next_inquiry_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_attention_id" ON "payment_transaction" ("attention", "id") WHERE attention IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_created_at_id" ON "payment_transaction" ("created_at", "id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_callback" cascade;`);

    this.addSql(`drop table if exists "payment_event" cascade;`);

    this.addSql(`drop table if exists "payment_transaction" cascade;`);
  }

}
