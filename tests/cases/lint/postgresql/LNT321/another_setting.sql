SET lock_timeout = '5s';
ALTER TABLE "users" ADD COLUMN "city" TEXT;

-- migration.sql:2:21: warning LNT321: runs without limit while it holds its locks: the migration sets no statement_timeout
--   2 | ALTER TABLE "users" ADD COLUMN "city" TEXT;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^
--   help: set it at the start of the script
--         SET statement_timeout = '60s';
