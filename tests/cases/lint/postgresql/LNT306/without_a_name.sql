ALTER TABLE "pets" ADD FOREIGN KEY ("vet_id") REFERENCES "users" ON DELETE SET NULL ON UPDATE CASCADE;

-- migration.sql:1:20: warning LNT306: nothing can be written to "pets" and "users" while every row is checked (SHARE ROW EXCLUSIVE lock: it stops every write; reads go on)
--   1 | ALTER TABLE "pets" ADD FOREIGN KEY ("vet_id") REFERENCES "users" ON DELETE SET NULL ON UPDATE CASCADE;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: add the key as NOT VALID, and validate it in the next migration
--         ALTER TABLE "pets" ADD CONSTRAINT "pets_vet_id_fkey" FOREIGN KEY ("vet_id") REFERENCES "users" ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
--         ALTER TABLE "pets" VALIDATE CONSTRAINT "pets_vet_id_fkey";
-- migration.sql:1:20: info LNT801: no index starts with "vet_id" of "pets": each delete in "users", and each include, reads the whole table
--   1 | ALTER TABLE "pets" ADD FOREIGN KEY ("vet_id") REFERENCES "users" ON DELETE SET NULL ON UPDATE CASCADE;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@index([vet_id]) in the model
--         CREATE INDEX "pets_vet_id_idx" ON "pets"("vet_id");
