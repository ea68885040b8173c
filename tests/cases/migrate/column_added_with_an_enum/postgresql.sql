-- CreateEnum
CREATE TYPE "E" AS ENUM ('A', 'B');

-- AlterTable
ALTER TABLE "M" ADD COLUMN     "e" "E" NOT NULL DEFAULT 'B';
