CREATE TABLE "tags" (
    "id" BIGINT NOT NULL,
    "label" TEXT,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "tags" DROP CONSTRAINT "tags_pkey";

-- migration.sql:1:1: warning LNT804: "tags" has no primary key: its rows cannot be told apart, updated one by one, or replicated
--   1 | CREATE TABLE "tags" (
--     | ^^^^^^^^^^^^^^^^^^^
--   help: give the model an @id
