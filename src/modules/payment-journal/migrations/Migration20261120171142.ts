import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120171142 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" add column if not exists "refund_details" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" drop column if exists "refund_details";`);
  }

}
