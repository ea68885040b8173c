CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "pet" TEXT, "createdAt" TIMESTAMPTZ);

-- migration.sql:1:1: warning LNT806: "visits" has no updated_at
--   1 | CREATE TABLE "visits" ("id" BIGINT PRIMARY KEY, "pet" TEXT, "createdAt" TIMESTAMPTZ);
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: write createdAt DateTime @default(now()) and updatedAt DateTime @updatedAt in the model
