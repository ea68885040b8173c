ALTER TABLE "users" ADD COLUMN "city" TEXT NOT NULL,
ADD COLUMN "zip" TEXT,
ADD COLUMN "street" TEXT NOT NULL;

-- migration.sql:1:21: warning LNT202: fails if "users" has any row: the new column "city" is required and has no default
--   1 | ALTER TABLE "users" ADD COLUMN "city" TEXT NOT NULL,
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: give it a default, or add it as optional, fill it, and make it required in a later migration
--         ALTER TABLE "users" ADD COLUMN "city" TEXT;
--         UPDATE "users" SET "city" = … WHERE "city" IS NULL;
--         ALTER TABLE "users" ALTER COLUMN "city" SET NOT NULL;
-- migration.sql:3:1: warning LNT202: fails if "users" has any row: the new column "street" is required and has no default
--   3 | ADD COLUMN "street" TEXT NOT NULL;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: give it a default, or add it as optional, fill it, and make it required in a later migration
--         ALTER TABLE "users" ADD COLUMN "street" TEXT;
--         UPDATE "users" SET "street" = … WHERE "street" IS NULL;
--         ALTER TABLE "users" ALTER COLUMN "street" SET NOT NULL;
