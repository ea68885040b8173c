DROP MATERIALIZED VIEW IF EXISTS "pet_counts";

-- migration.sql:1:1: warning LNT407: versions that still run ask the view "pet_counts" and fail
--   1 | DROP MATERIALIZED VIEW IF EXISTS "pet_counts";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop it one release after the last version that asks it
