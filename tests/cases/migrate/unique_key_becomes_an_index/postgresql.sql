-- DropIndex
DROP INDEX "M_w_key";

-- CreateIndex
CREATE INDEX "M_w_idx" ON "M"("w");
