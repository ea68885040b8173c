-- DropIndex
DROP INDEX "Pet_ownerId_idx";

-- CreateIndex
CREATE INDEX "Pet_ownerId_idx" ON "Pet"("ownerId" DESC);
