-- DropIndex
DROP INDEX "M_v_w_idx";

-- CreateIndex
CREATE INDEX "M_w_v_idx" ON "M"("w", "v");
