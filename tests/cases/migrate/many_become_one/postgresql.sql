-- CreateIndex
CREATE UNIQUE INDEX "M_pId_key" ON "M"("pId");
