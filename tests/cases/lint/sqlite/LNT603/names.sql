ALTER TABLE "pets" ADD COLUMN "bornAt" DATETIME;
ALTER TABLE "pets" ADD COLUMN "seen_at" DATETIME;

-- migration.sql:1:31: warning LNT603: the column "bornAt" is not called in snake_case
--   1 | ALTER TABLE "pets" ADD COLUMN "bornAt" DATETIME;
--     |                               ^^^^^^^^^^^^^^^^^
--   help: write @map("created_at") behind the field, or the like
