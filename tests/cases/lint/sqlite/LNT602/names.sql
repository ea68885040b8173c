CREATE TABLE "PetVisit" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "pet_visits" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);

-- migration.sql:1:1: warning LNT602: the table "PetVisit" is not called by a plural in snake_case
--   1 | CREATE TABLE "PetVisit" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
--     | ^^^^^^^^^^^^^^^^^^^^^^^
--   help: write @@map("pet_visits") in the model, or the like
