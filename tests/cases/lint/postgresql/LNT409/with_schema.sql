ALTER TABLE "public"."logs" SET SCHEMA "archive";

-- migration.sql:1:29: warning LNT409: versions that still run look for "logs" where it was and fail
--   1 | ALTER TABLE "public"."logs" SET SCHEMA "archive";
--     |                             ^^^^^^^^^^^^^^^^^^^^
--   help: leave a view in the old schema until the old versions are gone
--         CREATE VIEW "logs" AS SELECT * FROM "archive"."logs";
