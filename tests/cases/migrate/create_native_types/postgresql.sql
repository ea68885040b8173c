-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Typed" (
    "id" UUID NOT NULL,
    "code" VARCHAR(12) NOT NULL,
    "flags" BIT(8) NOT NULL,
    "money" DECIMAL(12,2) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "day" DATE NOT NULL,
    "doc" JSON NOT NULL,
    "n" SMALLINT NOT NULL,

    CONSTRAINT "Typed_pkey" PRIMARY KEY ("id")
);
