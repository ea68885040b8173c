ALTER TABLE "pets" ALTER COLUMN "born" SET DATA TYPE TIMESTAMPTZ(3),
ALTER COLUMN "price" TYPE DECIMAL(12,3);
ALTER TABLE "users" ALTER COLUMN "nick" TYPE TEXT USING upper("nick");

-- migration.sql:1:20: warning LNT309: nobody can use "pets" while every row and every index is written anew for the new type of "born" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ALTER COLUMN "born" SET DATA TYPE TIMESTAMPTZ(3),
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "pets" ADD COLUMN "born_new" TIMESTAMPTZ(3);
--         UPDATE "pets" SET "born_new" = "born" WHERE … /* in batches */;
--         ALTER TABLE "pets" DROP COLUMN "born";
-- migration.sql:2:1: warning LNT205: values of "price" may be cut, rounded or refused: decimal(10,2) becomes decimal(12,3)
--   2 | ALTER COLUMN "price" TYPE DECIMAL(12,3);
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: look for values that do not fit before you deploy; or add a column of the new type, copy what fits, and drop the old one later
-- migration.sql:2:1: warning LNT309: nobody can use "pets" while every row and every index is written anew for the new type of "price" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   2 | ALTER COLUMN "price" TYPE DECIMAL(12,3);
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "pets" ADD COLUMN "price_new" DECIMAL(12,3);
--         UPDATE "pets" SET "price_new" = "price" WHERE … /* in batches */;
--         ALTER TABLE "pets" DROP COLUMN "price";
-- migration.sql:3:21: warning LNT309: nobody can use "users" while every row and every index is written anew for the new type of "nick" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   3 | ALTER TABLE "users" ALTER COLUMN "nick" TYPE TEXT USING upper("nick");
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "users" ADD COLUMN "nick_new" TEXT;
--         UPDATE "users" SET "nick_new" = "nick" WHERE … /* in batches */;
--         ALTER TABLE "users" DROP COLUMN "nick";
