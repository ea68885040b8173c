ALTER VIEW "pet_names" RENAME TO "animal_names";

-- migration.sql:1:1: warning LNT401: versions that still run ask for "pet_names" and fail once it is "animal_names"
--   1 | ALTER VIEW "pet_names" RENAME TO "animal_names";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep the name in the database with @@map; or leave a view with the old name until the old versions are gone
--         CREATE VIEW "pet_names" AS SELECT * FROM "animal_names";
