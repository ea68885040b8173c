CREATE INDEX CONCURRENTLY "users_nick_idx" ON "users"("nick");

-- migration.sql:1:1: warning LNT808: the index may be there, unfinished, when the migration runs again after a failure
--   1 | CREATE INDEX CONCURRENTLY "users_nick_idx" ON "users"("nick");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: DROP INDEX CONCURRENTLY IF EXISTS it first
