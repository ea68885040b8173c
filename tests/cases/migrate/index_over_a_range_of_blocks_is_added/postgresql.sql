-- CreateIndex
CREATE INDEX "M_v_w_idx" ON "M" USING BRIN ("v", "w");
