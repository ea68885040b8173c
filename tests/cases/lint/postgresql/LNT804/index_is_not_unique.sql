CREATE TABLE "visits" ("at" TIMESTAMPTZ);
CREATE INDEX "visits_at_idx" ON "visits"("at");

-- migration.sql:1:1: warning LNT804: "visits" has no primary key: its rows cannot be told apart, updated one by one, or replicated
--   1 | CREATE TABLE "visits" ("at" TIMESTAMPTZ);
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: give the model an @id
