CREATE INDEX "pets_owner_id_name_idx" ON "pets"("owner_id", "name");
CREATE INDEX "pets_owner_id_idx_2" ON "pets"("owner_id");

-- migration.sql:2:1: warning LNT802: the index on "owner_id" is served by "pets_owner_id_idx" on "owner_id" already, and every write keeps both
--   2 | CREATE INDEX "pets_owner_id_idx_2" ON "pets"("owner_id");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave it out
