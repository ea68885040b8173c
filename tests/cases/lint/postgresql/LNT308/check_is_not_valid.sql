ALTER TABLE "users" ADD CONSTRAINT "c" CHECK ("name" IS NOT NULL) NOT VALID;
ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;

-- migration.sql:2:21: warning LNT203: fails where "name" of "users" is NULL
--   2 | ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: fill the rows first
--         UPDATE "users" SET "name" = … WHERE "name" IS NULL;
-- migration.sql:2:21: warning LNT308: nobody can use "users" while every row is looked at for NULL in "name" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a check as NOT VALID, validate it in the next migration, and only then set NOT NULL, which believes the check
--         ALTER TABLE "users" ADD CONSTRAINT "users_name_not_null" CHECK ("name" IS NOT NULL) NOT VALID;
--         ALTER TABLE "users" VALIDATE CONSTRAINT "users_name_not_null";
--         ALTER TABLE "users" ALTER COLUMN "name" SET NOT NULL;
--         ALTER TABLE "users" DROP CONSTRAINT "users_name_not_null";
