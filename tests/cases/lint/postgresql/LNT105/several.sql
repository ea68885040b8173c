TRUNCATE TABLE ONLY "logs", "pets" RESTART IDENTITY;

-- migration.sql:1:1: warning LNT105: all rows of "logs" are deleted (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | TRUNCATE TABLE ONLY "logs", "pets" RESTART IDENTITY;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: delete the rows that are meant with a condition, in small batches
-- migration.sql:1:1: warning LNT105: all rows of "pets" are deleted (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | TRUNCATE TABLE ONLY "logs", "pets" RESTART IDENTITY;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: delete the rows that are meant with a condition, in small batches
