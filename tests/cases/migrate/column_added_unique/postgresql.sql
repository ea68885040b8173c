-- AlterTable
ALTER TABLE "M" ADD COLUMN     "v" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "M_v_key" ON "M"("v");
