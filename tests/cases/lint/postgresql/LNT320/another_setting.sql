SET statement_timeout = '5s';
ALTER TABLE "users" ADD COLUMN "city" TEXT;

-- migration.sql:2:21: warning LNT320: waits for its locks without limit, and all others wait behind it: the migration sets no lock_timeout
--   2 | ALTER TABLE "users" ADD COLUMN "city" TEXT;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^
--   help: set it at the start of the script; ashlar migrate deploy sets one by itself
--         SET lock_timeout = '5s';
