-- RedefineIndex
DROP INDEX "Pet_ownerId_idx";
CREATE INDEX "pets_of" ON "Pet"("ownerId");
