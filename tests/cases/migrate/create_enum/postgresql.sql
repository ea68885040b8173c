-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Status" AS ENUM ('active', 'CLOSED');

-- CreateTable
CREATE TABLE "Account" (
    "id" INTEGER NOT NULL,
    "status" "Status" NOT NULL DEFAULT 'active',

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);
