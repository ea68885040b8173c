ALTER TABLE "logs" SET ACCESS METHOD heap;

-- migration.sql:1:20: warning LNT314: nobody can use "logs" while all of it is copied (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "logs" SET ACCESS METHOD heap;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^
--   help: do it in a maintenance window, or fill a new table and swap the two
