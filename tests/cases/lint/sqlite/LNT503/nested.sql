BEGIN;
ALTER TABLE "pets" ADD COLUMN "kind" TEXT;
BEGIN;
COMMIT;

-- migration.sql:3:1: warning LNT503: the transaction that is open already goes on, and the next COMMIT ends it: what follows is not undone with the rest
--   3 | BEGIN;
--     | ^^^^^
--   help: delete the inner BEGIN and COMMIT; use SAVEPOINT where a part may fail
