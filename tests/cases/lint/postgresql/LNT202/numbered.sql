ALTER TABLE "logs" ADD COLUMN "number" BIGSERIAL NOT NULL;

-- migration.sql:1:20: warning LNT311: nobody can use "logs" while every row is numbered and written anew (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "logs" ADD COLUMN "number" BIGSERIAL NOT NULL;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the column without numbering, fill it in batches, and let it be numbered in a later migration
