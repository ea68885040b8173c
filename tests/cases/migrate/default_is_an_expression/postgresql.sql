-- AlterTable
ALTER TABLE "M" DROP COLUMN "v",
ADD COLUMN     "v" UUID NOT NULL DEFAULT gen_random_uuid();
