import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261120164447 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" add column if not exists "capture_details" jsonb null, add column if not exists "returned_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "payment_transaction" drop column if exists "capture_details", drop column if exists "returned_at";`);
  }

}
