CREATE TABLE "toys" (
    "id" BIGINT PRIMARY KEY,
    "pet_id" INTEGER NOT NULL
);

CREATE INDEX "toys_pet_id_idx" ON "toys"("pet_id");

ALTER TABLE "toys" ADD CONSTRAINT "toys_pet_id_fkey" FOREIGN KEY ("pet_id") REFERENCES "pets"("id");
