ALTER TABLE "users" ADD COLUMN "alias" TEXT;
ALTER TABLE "users" RENAME COLUMN "alias" TO "other";
