DROP VIEW "pet_names";

-- migration.sql:1:1: warning LNT407: versions that still run ask the view "pet_names" and fail
--   1 | DROP VIEW "pet_names";
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: drop it one release after the last version that asks it
