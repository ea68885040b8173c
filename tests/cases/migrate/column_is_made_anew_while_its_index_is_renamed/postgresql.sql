-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" INTEGER;

-- CreateIndex
CREATE INDEX "by_v" ON "M"("v");
