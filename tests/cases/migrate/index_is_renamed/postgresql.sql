-- RenameIndex
ALTER INDEX "Pet_ownerId_idx" RENAME TO "pets_of";
