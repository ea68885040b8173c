ALTER TABLE "users" ADD COLUMN "old_name" TEXT;
ALTER TABLE "users" DROP COLUMN "old_name";
