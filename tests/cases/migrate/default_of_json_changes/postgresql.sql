-- AlterTable
ALTER TABLE "M" ALTER COLUMN "v" SET DEFAULT '{"a": "it''s"}';
