REINDEX INDEX "pets_name_idx";

-- migration.sql:1:1: warning LNT303: nothing can be written to the table until its indexes are built anew, and queries that use them wait (SHARE lock: it stops every write; reads go on)
--   1 | REINDEX INDEX "pets_name_idx";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: REINDEX with CONCURRENTLY, in a migration of its own
--         REINDEX INDEX CONCURRENTLY "pets_name_idx";
