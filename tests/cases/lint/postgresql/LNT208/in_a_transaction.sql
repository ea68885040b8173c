BEGIN;
CREATE TYPE "Role_new" AS ENUM ('USER', 'GUEST');
ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;
ALTER TABLE "users" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT 'USER';
COMMIT;

-- migration.sql:4:21: warning LNT309: nobody can use "users" while every row and every index is written anew for the new type of "role" (ACCESS EXCLUSIVE lock: it stops every read and write)
--   4 | ALTER TABLE "users" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
--     |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add a column of the new type, write to both, copy the old values in batches, then read from the new one and drop the old one
--         ALTER TABLE "users" ADD COLUMN "role_new" "Role_new";
--         UPDATE "users" SET "role_new" = "role" WHERE … /* in batches */;
--         ALTER TABLE "users" DROP COLUMN "role";
-- migration.sql:6:1: warning LNT208: fails where a row still holds 'ADMIN' of the enum "Role", and versions that still write it break
--   6 | ALTER TYPE "Role_new" RENAME TO "Role";
--     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: move the rows to another value in an earlier migration, after no running version writes the old one
