-- AlterEnum
BEGIN;
CREATE TYPE "E_new" AS ENUM ('A', 'C');
ALTER TABLE "M" ALTER COLUMN "v" TYPE "E_new" USING ("v"::text::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";
DROP TYPE "E_old";
COMMIT;
