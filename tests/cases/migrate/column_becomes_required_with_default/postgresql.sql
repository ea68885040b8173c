-- AlterTable
ALTER TABLE "Owner" ALTER COLUMN "name" SET NOT NULL,
ALTER COLUMN "name" SET DEFAULT 'nobody';
