CREATE TABLE "toys" (
    "id" BIGINT PRIMARY KEY,
    "pet_id" INTEGER NOT NULL REFERENCES "pets"("id") ON DELETE CASCADE
);

CREATE INDEX "toys_pet_id_idx" ON "toys"("pet_id");
