ALTER TABLE "users" ADD COLUMN "a" TEXT;
COMMIT;

-- migration.sql:2:1: error LNT504: ends a transaction that the script did not start: that of the migration itself
--   2 | COMMIT;
--     | ^^^^^^
--   help: delete it, or write the BEGIN that belongs to it
