-- AlterEnum
BEGIN;
CREATE TYPE "E_new" AS ENUM ('A');
ALTER TABLE "M" ALTER COLUMN "w" TYPE "E_new" USING ("w"::text::"E_new");
ALTER TYPE "E" RENAME TO "E_old";
ALTER TYPE "E_new" RENAME TO "E";
DROP TYPE "E_old";
COMMIT;

-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" "E";
