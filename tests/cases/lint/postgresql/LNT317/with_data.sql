REFRESH MATERIALIZED VIEW "pet_counts" WITH DATA;

-- migration.sql:1:1: warning LNT317: nobody can read "pet_counts" until it is refreshed (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | REFRESH MATERIALIZED VIEW "pet_counts" WITH DATA;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: refresh it with CONCURRENTLY, for which it needs a unique index
--         REFRESH MATERIALIZED VIEW CONCURRENTLY "pet_counts" WITH DATA;
