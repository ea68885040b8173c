-- DropIndex
DROP INDEX "M_w_key";

-- CreateIndex
CREATE UNIQUE INDEX "M_v_w_key" ON "M"("v", "w");
