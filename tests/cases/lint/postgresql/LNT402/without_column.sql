ALTER TABLE "users" RENAME "nick" TO "alias";

-- migration.sql:1:21: warning LNT402: versions that still run ask for "nick" of "users" and fail once it is "alias"
--   1 | ALTER TABLE "users" RENAME "nick" TO "alias";
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^
--   help: keep the name in the database with @map; or add the new column, write to both, copy, and drop the old one a release later
