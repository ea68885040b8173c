BEGIN;
ALTER TABLE "events" DETACH PARTITION "events_2026" CONCURRENTLY;
VACUUM "logs";
COMMIT;

-- migration.sql:2:1: error LNT501: fails: the database refuses this statement between BEGIN and COMMIT
--   2 | ALTER TABLE "events" DETACH PARTITION "events_2026" CONCURRENTLY;
--     | ^^^^^^^^^^^^^^^^^^^^
--   help: take it out of the transaction, best into a migration of its own
-- migration.sql:3:1: error LNT501: fails: the database refuses this statement between BEGIN and COMMIT
--   3 | VACUUM "logs";
--     | ^^^^^^^^^^^^^
--   help: take it out of the transaction, best into a migration of its own
