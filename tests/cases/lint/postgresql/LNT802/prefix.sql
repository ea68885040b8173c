CREATE INDEX CONCURRENTLY "pets_name_born_idx" ON "pets"("name", "born");
CREATE INDEX CONCURRENTLY "pets_name_idx_2" ON "pets"("name");

-- migration.sql:2:1: warning LNT802: the index on "name" is served by "pets_name_idx" on "name" already, and every write keeps both
--   2 | CREATE INDEX CONCURRENTLY "pets_name_idx_2" ON "pets"("name");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave it out
