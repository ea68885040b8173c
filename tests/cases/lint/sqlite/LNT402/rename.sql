ALTER TABLE "pets" RENAME COLUMN "name" TO "title";

-- migration.sql:1:20: warning LNT402: versions that still run ask for "name" of "pets" and fail once it is "title"
--   1 | ALTER TABLE "pets" RENAME COLUMN "name" TO "title";
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep the name in the database with @map; or add the new column, write to both, copy, and drop the old one a release later
