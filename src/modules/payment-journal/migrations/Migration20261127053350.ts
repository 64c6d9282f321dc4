import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127053350 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" add column if not exists "attention_handled_at" timestamptz null;`);
    // The generator does not see that a condition has changed.
    this.addSql(`drop index if exists "IDX_payment_transaction_attention_id";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_attention_id" ON "payment_transaction" ("attention", "id") WHERE attention IS NOT NULL AND attention_handled_at IS NULL AND deleted_at IS NULL;`);
    // Lists are ordered by it.
    this.addSql(`update "payment_transaction" set "attention_at" = "updated_at" where "attention" is not null and "attention_at" is null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_attention_at_id" ON "payment_transaction" ("attention_at", "id") WHERE attention IS NOT NULL AND attention_handled_at IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_account_state_created_at_id" ON "payment_transaction" ("account", "state", "created_at", "id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_payment_transaction_attention_at_id";`);
    this.addSql(`drop index if exists "IDX_payment_transaction_account_state_created_at_id";`);
    this.addSql(`drop index if exists "IDX_payment_transaction_attention_id";`);
    this.addSql(`alter table if exists "payment_transaction" drop column if exists "attention_handled_at";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_attention_id" ON "payment_transaction" ("attention", "id") WHERE attention IS NOT NULL AND deleted_at IS NULL;`);
  }

}
