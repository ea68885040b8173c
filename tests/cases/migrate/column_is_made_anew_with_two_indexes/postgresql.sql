-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" INTEGER;

-- CreateIndex
CREATE INDEX "M_v_idx" ON "M"("v");

-- CreateIndex
CREATE INDEX "backwards" ON "M"("v" DESC);
