-- CreateIndex
CREATE INDEX "M_the v_idx" ON "M"("the v" DESC);
