ALTER TABLE "pets" ADD COLUMN "second_vet" INTEGER DEFAULT 1 REFERENCES "users"("id");

-- migration.sql:1:20: warning LNT306: nothing can be written to "pets" and "users" while every row is checked (ACCESS EXCLUSIVE lock: it stops every read and write)
--   1 | ALTER TABLE "pets" ADD COLUMN "second_vet" INTEGER DEFAULT 1 REFERENCES "users"("id");
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the key as NOT VALID, and validate it in the next migration
--         ALTER TABLE "pets" ADD CONSTRAINT "pets_second_vet_fkey" FOREIGN KEY ("second_vet") REFERENCES "users"("id") NOT VALID;
--         ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_second_vet_fkey";
-- migration.sql:1:20: info LNT801: no index starts with "second_vet" of "pets": each delete in "users", and each include, reads the whole table
--   1 | ALTER TABLE "pets" ADD COLUMN "second_vet" INTEGER DEFAULT 1 REFERENCES "users"("id");
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@index([second_vet]) in the model
--         CREATE INDEX "pets_second_vet_idx" ON "pets"("second_vet");
