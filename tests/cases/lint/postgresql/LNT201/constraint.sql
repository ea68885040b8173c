ALTER TABLE "users" ADD CONSTRAINT "users_nick_key" UNIQUE ("nick");

-- migration.sql:1:21: warning LNT201: fails where rows of "users" share the same "nick"
--   1 | ALTER TABLE "users" ADD CONSTRAINT "users_nick_key" UNIQUE ("nick");
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for duplicates first, and resolve them in a migration of their own
--         SELECT "nick", COUNT(*) FROM "users" GROUP BY "nick" HAVING COUNT(*) > 1;
-- migration.sql:1:21: warning LNT305: nobody can use "users" until the index of the unique key is built (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "users" ADD CONSTRAINT "users_nick_key" UNIQUE ("nick");
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: build a unique index with CONCURRENTLY first, and make it the key afterwards, which takes no time
--         CREATE UNIQUE INDEX CONCURRENTLY "users_nick_key" ON "users"("nick");
--         ALTER TABLE "users" ADD CONSTRAINT "users_nick_key" UNIQUE USING INDEX "users_nick_key";
