-- DropIndex
DROP INDEX "Pet_ownerId_idx";

-- DropIndex
DROP INDEX "Pet_ownerId_name_key";

-- CreateIndex
CREATE UNIQUE INDEX "Owner_name_key" ON "Owner"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Pet_name_ownerId_key" ON "Pet"("name", "ownerId");
