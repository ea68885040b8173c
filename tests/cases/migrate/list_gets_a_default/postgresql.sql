-- AlterTable
ALTER TABLE "M" ALTER COLUMN "v" SET DEFAULT ARRAY['a', 'b''c']::TEXT[];
