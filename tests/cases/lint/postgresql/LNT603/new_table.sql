CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "petId" BIGINT);

-- migration.sql:1:49: warning LNT603: the column "petId" is not called in snake_case
--   1 | CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "petId" BIGINT);
--     |                                                 ^^^^^^^^^^^^^^
--   help: write @map("created_at") behind the field, or the like
