BEGIN;
DROP INDEX "pets_name_idx";
COMMIT;

-- migration.sql:2:1: warning LNT302: dropping the index waits for every query on "pets", and new ones wait behind it (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | DROP INDEX "pets_name_idx";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it with CONCURRENTLY, in a migration of its own
--         DROP INDEX CONCURRENTLY "pets_name_idx";
