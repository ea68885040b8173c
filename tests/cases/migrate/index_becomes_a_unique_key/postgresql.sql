-- DropIndex
DROP INDEX "M_w_idx";

-- CreateIndex
CREATE UNIQUE INDEX "M_w_key" ON "M"("w");
