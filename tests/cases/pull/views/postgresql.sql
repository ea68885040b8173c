CREATE TABLE "person" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE VIEW "names" AS SELECT "id", "name" FROM "person";
