CREATE TABLE "toys" (
    "id" BIGINT PRIMARY KEY,
    "pet_id" INTEGER NOT NULL REFERENCES "pets"("id")
);

-- migration.sql:3:31: info LNT801: no index starts with "pet_id" of "toys": each delete in "pets", and each include, reads the whole table
--   3 |     "pet_id" INTEGER NOT NULL REFERENCES "pets"("id")
--     |                               ^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@index([pet_id]) in the model
--         CREATE INDEX "toys_pet_id_idx" ON "toys"("pet_id");
