import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128021500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_payment_callback_unsettled";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_unsettled" ON "payment_callback" ("account", "received_at") WHERE account IS NOT NULL AND status IN ('new', 'waiting', 'in_progress', 'failed') AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_payment_callback_unsettled";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_callback_unsettled" ON "payment_callback" ("account", "received_at") WHERE status IN ('new', 'waiting', 'in_progress', 'failed') AND deleted_at IS NULL;`);
  }

}
