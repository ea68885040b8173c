-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Everything" (
    "id" BIGINT NOT NULL,
    "flag" BOOLEAN NOT NULL DEFAULT true,
    "small" INTEGER DEFAULT -7,
    "big" BIGINT NOT NULL DEFAULT 9007199254740993,
    "ratio" DOUBLE PRECISION NOT NULL DEFAULT 0.25,
    "price" DECIMAL(65,30) NOT NULL DEFAULT 19.90,
    "at" TIMESTAMP(3) NOT NULL DEFAULT '2026-01-02 03:04:05.678 +00:00',
    "touched" TIMESTAMP(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT 'it''s "quoted"',
    "made" TEXT NOT NULL DEFAULT (lower('X')),
    "token" TEXT NOT NULL,

    CONSTRAINT "Everything_pkey" PRIMARY KEY ("id")
);
