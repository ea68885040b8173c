ALTER TABLE "pets" ADD COLUMN "kind" TEXT;
VACUUM;

-- migration.sql:2:1: warning LNT502: this statement runs outside of a transaction, so that the rest of the migration is not undone with it if one of them fails; other tools refuse to run the file at all
--   2 | VACUUM;
--     | ^^^^^^
--   help: put it into a migration of its own
