ALTER TABLE "logs" SET LOGGED;

-- migration.sql:1:20: warning LNT313: nobody can use "logs" while it is written anew (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "logs" SET LOGGED;
--     |                    ^^^^^^^^^^
--   help: decide it when the table is made; for a table that is in use, fill a new one and swap the two
