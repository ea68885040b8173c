CREATE TABLE "logs" ("text" TEXT NOT NULL);

-- migration.sql:1:1: warning LNT804: "logs" has no primary key: its rows cannot be told apart, updated one by one, or replicated
--   1 | CREATE TABLE "logs" ("text" TEXT NOT NULL);
--     | ^^^^^^^^^^^^^^^^^^^
--   help: give the model an @id
