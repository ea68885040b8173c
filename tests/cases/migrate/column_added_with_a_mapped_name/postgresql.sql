-- AlterTable
ALTER TABLE "M" ADD COLUMN     "from" TEXT;
