ALTER TABLE "pets" ALTER COLUMN "id" TYPE BIGINT,
ALTER COLUMN "name" TYPE VARCHAR(100),
ALTER COLUMN "price" TYPE DECIMAL(12,2);

-- migration.sql:1:20: warning LNT309: nobody can use "pets" while every row and every index is written anew for the new type of "id" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ALTER COLUMN "id" TYPE BIGINT,
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "pets" ADD COLUMN "id_new" BIGINT;
--         UPDATE "pets" SET "id_new" = "id" WHERE … /* in batches */;
--         ALTER TABLE "pets" DROP COLUMN "id";
