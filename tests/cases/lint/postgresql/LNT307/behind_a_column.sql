ALTER TABLE "pets" ADD COLUMN "legs" INTEGER CHECK ("legs" >= 0);

-- migration.sql:1:20: warning LNT307: nobody can use "pets" while every row is checked (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ADD COLUMN "legs" INTEGER CHECK ("legs" >= 0);
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the check as NOT VALID, and validate it in the next migration
--         ALTER TABLE "pets" ADD CONSTRAINT "pets_legs_check" CHECK ("legs" >= 0) NOT VALID;
--         ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_legs_check";
