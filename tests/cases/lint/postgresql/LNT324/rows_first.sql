UPDATE "users" SET "nick" = '' WHERE "nick" IS NULL;
ALTER TABLE "users" ADD COLUMN "city" TEXT;
