CREATE TABLE "status" ("id" BIGINT PRIMARY KEY);

-- migration.sql:1:1: warning LNT602: the table "status" is not called by a plural in snake_case
--   1 | CREATE TABLE "status" ("id" BIGINT PRIMARY KEY);
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: write @@map("pet_visits") in the model, or the like
