CREATE EXTENSION IF NOT EXISTS "btree_gin";
CREATE INDEX CONCURRENTLY "pets_name_gin" ON "pets" USING GIN ("name");
CREATE INDEX CONCURRENTLY "pets_born_name_idx" ON "pets"("born", "name");
CREATE UNIQUE INDEX CONCURRENTLY "users_email_id_key" ON "users"("email", "id");

-- migration.sql:2:1: warning LNT502: this statement runs outside of a transaction, so that the rest of the migration is not undone with it if one of them fails; other tools refuse to run the file at all
--   2 | CREATE INDEX CONCURRENTLY "pets_name_gin" ON "pets" USING GIN ("name");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: put it into a migration of its own
