-- AlterTable
ALTER TABLE "Owner" ALTER COLUMN "name" SET DEFAULT 'b';
