-- AlterEnum
ALTER TYPE "E" ADD VALUE 'c/3';

-- AlterTable
ALTER TABLE "M" ALTER COLUMN "v" SET DEFAULT 'b 2';
