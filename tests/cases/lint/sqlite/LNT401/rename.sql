ALTER TABLE "pets" RENAME TO "animals";

-- migration.sql:1:20: warning LNT401: versions that still run ask for "pets" and fail once it is "animals"
--   1 | ALTER TABLE "pets" RENAME TO "animals";
--     |                    ^^^^^^^^^^^^^^^^^^^
--   help: keep the name in the database with @@map; or leave a view with the old name until the old versions are gone
--         CREATE VIEW "pets" AS SELECT * FROM "animals";
