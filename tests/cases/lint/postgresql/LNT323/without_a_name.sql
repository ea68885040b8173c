ALTER TABLE "logs" ADD EXCLUDE USING btree ("text" WITH =);

-- migration.sql:1:20: warning LNT323: nobody can use "logs" until every row is compared and the index is built; there is no way round it (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "logs" ADD EXCLUDE USING btree ("text" WITH =);
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add it while the table is small, or fill a new table that has it and swap the two
