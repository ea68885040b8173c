ALTER TABLE "pets" ADD COLUMN "second_vet" INTEGER REFERENCES "users"("id");

-- migration.sql:1:20: info LNT801: no index starts with "second_vet" of "pets": each delete in "users", and each include, reads the whole table
--   1 | ALTER TABLE "pets" ADD COLUMN "second_vet" INTEGER REFERENCES "users"("id");
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@index([second_vet]) in the model
--         CREATE INDEX "pets_second_vet_idx" ON "pets"("second_vet");
