-- AlterTable
ALTER TABLE "M" ADD COLUMN     "w" INTEGER;
