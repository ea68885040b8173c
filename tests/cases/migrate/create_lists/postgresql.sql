-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Tagged" (
    "id" INTEGER NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY['new', 'it''s']::TEXT[],
    "scores" INTEGER[],
    "at" TIMESTAMP(3)[],

    CONSTRAINT "Tagged_pkey" PRIMARY KEY ("id")
);
