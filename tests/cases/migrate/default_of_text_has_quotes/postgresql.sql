-- AlterTable
ALTER TABLE "M" ALTER COLUMN "v" SET DEFAULT 'it''s "b"
';
