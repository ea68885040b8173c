ALTER TABLE "users" ADD COLUMN "code" TEXT DEFAULT "make_code"(3);

-- migration.sql:1:21: warning LNT310: nobody can use "users" while every row is written anew: the default of "code" is another one for each (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "users" ADD COLUMN "code" TEXT DEFAULT "make_code"(3);
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the column without default, set the default, and fill the rows in batches
--         ALTER TABLE "users" ADD COLUMN "code" TEXT;
--         ALTER TABLE "users" ALTER COLUMN "code" SET DEFAULT "make_code"(3);
--         UPDATE "users" SET "code" = "make_code"(3) WHERE "code" IS NULL /* in batches */;
