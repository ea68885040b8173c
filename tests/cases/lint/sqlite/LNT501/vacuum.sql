BEGIN;
VACUUM;
COMMIT;

-- migration.sql:2:1: error LNT501: fails: the database refuses this statement between BEGIN and COMMIT
--   2 | VACUUM;
--     | ^^^^^^
--   help: take it out of the transaction, best into a migration of its own
