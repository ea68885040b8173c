ALTER TABLE "users" ADD COLUMN "code" TEXT DEFAULT 'a';
CREATE UNIQUE INDEX "users_code_key" ON "users"("code");

-- migration.sql:2:1: warning LNT201: fails where rows of "users" share the same "code"
--   2 | CREATE UNIQUE INDEX "users_code_key" ON "users"("code");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for duplicates first, and resolve them in a migration of their own
--         SELECT "code", COUNT(*) FROM "users" GROUP BY "code" HAVING COUNT(*) > 1;
-- migration.sql:2:1: warning LNT301: nothing can be written to "users" until the index is built (SHARE lock: it stops every write; reads go on)
--   2 | CREATE UNIQUE INDEX "users_code_key" ON "users"("code");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build it with CONCURRENTLY, in a migration of its own
--         CREATE UNIQUE INDEX CONCURRENTLY "users_code_key" ON "users"("code");
