ALTER TABLE "users" ADD COLUMN "code" TEXT UNIQUE;

-- migration.sql:1:21: warning LNT305: nobody can use "users" until the index of the unique key is built (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "users" ADD COLUMN "code" TEXT UNIQUE;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build a unique index with CONCURRENTLY first, and make it the key afterwards, which takes no time
--         CREATE UNIQUE INDEX CONCURRENTLY "users_code_key" ON "users"("code");
--         ALTER TABLE "users" ADD CONSTRAINT "users_code_key" UNIQUE USING INDEX "users_code_key";
