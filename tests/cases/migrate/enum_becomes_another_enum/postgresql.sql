-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" "F";
