CREATE TABLE "toys" (
    "pet_id" INTEGER NOT NULL REFERENCES "pets"("id"),
    "number" INTEGER NOT NULL,
    PRIMARY KEY ("pet_id", "number")
);
