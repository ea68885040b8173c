BEGIN;
ALTER TABLE "pets" ADD COLUMN "kind" TEXT;

-- migration.sql:1:1: error LNT504: the transaction is never committed, so that nothing of it stays
--   1 | BEGIN;
--     | ^^^^^
--   help: write COMMIT at its end, or delete the BEGIN: a migration has a transaction anyway
