ALTER TABLE "pets" ADD CONSTRAINT "v" FOREIGN KEY ("vet_id") REFERENCES "users"("id") NOT VALID;
ALTER TABLE "pets" VALIDATE CONSTRAINT "v";

-- migration.sql:1:20: info LNT801: no index starts with "vet_id" of "pets": each delete in "users", and each include, reads the whole table
--   1 | ALTER TABLE "pets" ADD CONSTRAINT "v" FOREIGN KEY ("vet_id") REFERENCES "users"("id") NOT VALID;
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@index([vet_id]) in the model
--         CREATE INDEX "pets_vet_id_idx" ON "pets"("vet_id");
-- migration.sql:2:20: warning LNT326: the lock of adding "v" is still held while every row is checked (SHARE ROW EXCLUSIVE lock: it stops every write; reads go on)
--   2 | ALTER TABLE "pets" VALIDATE CONSTRAINT "v";
--     |                    ^^^^^^^^^^^^^^^^^^^^^^^
--   help: validate it in the next migration
