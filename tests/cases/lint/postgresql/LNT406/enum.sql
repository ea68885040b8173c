ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;

-- migration.sql:1:21: info LNT406: versions that still run leave "role" out of their INSERT into "users" and fail, as it is required
--   1 | ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: drop the default after every running version gives the value itself
