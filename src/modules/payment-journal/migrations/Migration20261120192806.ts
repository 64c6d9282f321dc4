import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120192806 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_payment_transaction_gateway_ids" ON "payment_transaction" USING GIN ("gateway_ids") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_payment_transaction_gateway_ids";`);
  }

}
