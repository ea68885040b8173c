CREATE TYPE "Role_new" AS ENUM ('ADMIN', 'USER', 'GUEST');
ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;
ALTER TABLE "users" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT 'USER';

-- migration.sql:3:21: warning LNT309: nobody can use "users" while every row and every index is written anew for the new type of "role" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   3 | ALTER TABLE "users" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "users" ADD COLUMN "role_new" "Role_new";
--         UPDATE "users" SET "role_new" = "role" WHERE … /* in batches */;
--         ALTER TABLE "users" DROP COLUMN "role";
