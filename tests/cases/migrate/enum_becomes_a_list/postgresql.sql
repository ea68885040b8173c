-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" "E"[],
DROP COLUMN "w",
ADD COLUMN     "w" "E";
