ALTER TABLE "users" ADD COLUMN "city" TEXT DEFAULT '';
ALTER TABLE "users" ALTER COLUMN "city" SET NOT NULL;

-- migration.sql:2:21: warning LNT308: nobody can use "users" while every row is looked at for NULL in "city" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | ALTER TABLE "users" ALTER COLUMN "city" SET NOT NULL;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a check as NOT VALID, validate it in the next migration, and only then set NOT NULL, which believes the check
--         ALTER TABLE "users" ADD CONSTRAINT "users_city_not_null" CHECK ("city" IS NOT NULL) NOT VALID;
--         ALTER TABLE "users" VALIDATE CONSTRAINT "users_city_not_null";
--         ALTER TABLE "users" ALTER COLUMN "city" SET NOT NULL;
--         ALTER TABLE "users" DROP CONSTRAINT "users_city_not_null";
