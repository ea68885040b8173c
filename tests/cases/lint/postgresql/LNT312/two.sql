ALTER TABLE "pets" ADD COLUMN "gross" DECIMAL GENERATED ALWAYS AS ("price" * 1.2) STORED NOT NULL, ADD COLUMN "note" TEXT;

-- migration.sql:1:20: warning LNT312: nobody can use "pets" while "gross" is computed for every row and the table is written anew (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ADD COLUMN "gross" DECIMAL GENERATED ALWAYS AS ("price" * 1.2) STORED NOT NULL, ADD COLUMN "note" TEXT;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: compute it in a view or in queries; or add an ordinary column that a trigger fills, and fill the rows in batches
