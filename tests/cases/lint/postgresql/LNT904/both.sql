-- with down.sql: both
ALTER TABLE "users" ADD COLUMN "city" TEXT;
