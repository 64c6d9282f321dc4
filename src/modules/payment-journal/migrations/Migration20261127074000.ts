import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127074000 extends Migration {

  override async up(): Promise<void> {
    // Written by hand: the models know no indexes on expressions. Keys of more than one word begin with the event's id.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_account_event" ON "payment_callback" ("account", (split_part("dedupe_key", ' ', 1))) WHERE dedupe_key LIKE '% %' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_payment_callback_account_event";`);
  }

}
