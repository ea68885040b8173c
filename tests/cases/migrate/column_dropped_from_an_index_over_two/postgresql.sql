-- DropIndex
DROP INDEX "M_v_w_idx";

-- AlterTable
ALTER TABLE "M" DROP COLUMN "v";

-- CreateIndex
CREATE INDEX "M_w_idx" ON "M"("w");
