-- RenameForeignKey
ALTER TABLE "Pet" RENAME CONSTRAINT "Pet_ownerId_fkey" TO "pet_owner";
