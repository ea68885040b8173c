CREATE UNIQUE INDEX "pets_name_key" ON "pets"("name");

-- migration.sql:1:1: warning LNT201: fails where rows of "pets" share the same "name"
--   1 | CREATE UNIQUE INDEX "pets_name_key" ON "pets"("name");
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for duplicates first, and resolve them in a migration of their own
--         SELECT "name", COUNT(*) FROM "pets" GROUP BY "name" HAVING COUNT(*) > 1;
