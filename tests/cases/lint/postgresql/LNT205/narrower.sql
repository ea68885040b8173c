ALTER TABLE "pets" ALTER COLUMN "id" TYPE SMALLINT,
ALTER COLUMN "price" SET DATA TYPE DECIMAL(8,1) USING ("price"::DECIMAL(8,1));

-- migration.sql:1:20: warning LNT205: values of "id" may be cut, rounded or refused: serial becomes smallint
--   1 | ALTER TABLE "pets" ALTER COLUMN "id" TYPE SMALLINT,
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
-- migration.sql:1:20: warning LNT309: nobody can use "pets" while every row and every index is written anew for the new type of "id" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ALTER COLUMN "id" TYPE SMALLINT,
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "pets" ADD COLUMN "id_new" SMALLINT;
--         UPDATE "pets" SET "id_new" = "id" WHERE … /* in batches */;
--         ALTER TABLE "pets" DROP COLUMN "id";
-- migration.sql:2:1: warning LNT205: values of "price" may be cut, rounded or refused: decimal(10,2) becomes decimal(8,1)
--   2 | ALTER COLUMN "price" SET DATA TYPE DECIMAL(8,1) USING ("price"::DECIMAL(8,1));
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
-- migration.sql:2:1: warning LNT309: nobody can use "pets" while every row and every index is written anew for the new type of "price" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | ALTER COLUMN "price" SET DATA TYPE DECIMAL(8,1) USING ("price"::DECIMAL(8,1));
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "pets" ADD COLUMN "price_new" DECIMAL(8,1);
--         UPDATE "pets" SET "price_new" = "price" WHERE … /* in batches */;
--         ALTER TABLE "pets" DROP COLUMN "price";
