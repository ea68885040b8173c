VACUUM;
CREATE INDEX "pets_name_idx" ON "pets"("name");

-- migration.sql:1:1: warning LNT502: this statement runs outside of a transaction, so that the rest of the migration is not undone with it if one of them fails; other tools refuse to run the file at all
--   1 | VACUUM;
--     | ^^^^^^
--   help: put it into a migration of its own
