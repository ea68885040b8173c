CREATE INDEX "by_name" ON "pets"("name");
CREATE INDEX "pets_name_idx" ON "pets"("name");

-- migration.sql:1:1: warning LNT604: the name "by_name" does not start with that of its table, "pets"
--   1 | CREATE INDEX "by_name" ON "pets"("name");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave the name to the schema, which makes table_column_idx and the like
-- migration.sql:2:1: warning LNT802: the index on "name" is served by "by_name" on "name" already, and every write keeps both
--   2 | CREATE INDEX "pets_name_idx" ON "pets"("name");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: leave it out
