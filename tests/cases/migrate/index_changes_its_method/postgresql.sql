-- DropIndex
DROP INDEX "M_v_idx";

-- CreateIndex
CREATE INDEX "M_v_idx" ON "M" USING HASH ("v");
