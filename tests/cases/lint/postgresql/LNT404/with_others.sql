ALTER TABLE "pets" ALTER COLUMN "name" DROP NOT NULL,
ALTER COLUMN "price" DROP DEFAULT;

-- migration.sql:1:20: info LNT404: versions that still run take "name" of "pets" for required, and fail on the first NULL
--   1 | ALTER TABLE "pets" ALTER COLUMN "name" DROP NOT NULL,
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write the first NULL only after every running version can read one
-- migration.sql:2:1: info LNT406: versions that still run leave "price" out of their INSERT into "pets" and fail, as it is required
--   2 | ALTER COLUMN "price" DROP DEFAULT;
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop the default after every running version gives the value itself
