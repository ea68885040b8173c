CREATE TABLE "visits" ("id" TEXT NOT NULL PRIMARY KEY, "pet" TEXT NOT NULL, "note" TEXT);
CREATE TABLE "calls" ("id" TEXT NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL, "updatedAt" DATETIME NOT NULL);

-- migration.sql:1:1: warning LNT806: "visits" has no created_at and no updated_at
--   1 | CREATE TABLE "visits" ("id" TEXT NOT NULL PRIMARY KEY, "pet" TEXT NOT NULL, "note" TEXT);
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: write createdAt DateTime @default(now()) and updatedAt DateTime @updatedAt in the model
