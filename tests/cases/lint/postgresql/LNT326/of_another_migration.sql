ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_owner_id_fkey";
