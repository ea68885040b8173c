-- AlterTable
ALTER TABLE "M" ADD COLUMN     "v" tsvector;
