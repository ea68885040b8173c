-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Blob" (
    "id" INTEGER NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{"a": [1, null]}',
    "raw" BYTEA NOT NULL DEFAULT '\x68656c6c6f',

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("id")
);
