CREATE TABLE "visits" (
    "is_paid" BOOLEAN NOT NULL,
    "id" BIGINT NOT NULL,
    "kind" SMALLINT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- migration.sql:1:1: warning LNT811: 13 bytes of each row of "visits" are gaps, because wide columns stand behind narrow ones
--   1 | CREATE TABLE "visits" (
--     | ^^^^^^^^^^^^^^^^^^^^^
--   help: write the fields in the order id, at, kind, is_paid, note
