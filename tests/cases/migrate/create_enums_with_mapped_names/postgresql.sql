-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "kinds" AS ENUM ('A', 'B');

-- CreateTable
CREATE TABLE "M" (
    "id" INTEGER NOT NULL,
    "v" "kinds" NOT NULL,

    CONSTRAINT "M_pkey" PRIMARY KEY ("id")
);
