DROP INDEX IF EXISTS "public"."pets_name_idx";

-- migration.sql:1:1: warning LNT302: dropping the index waits for every query on "pets", and new ones wait behind it (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | DROP INDEX IF EXISTS "public"."pets_name_idx";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it with CONCURRENTLY, in a migration of its own
--         DROP INDEX CONCURRENTLY IF EXISTS "public"."pets_name_idx";
