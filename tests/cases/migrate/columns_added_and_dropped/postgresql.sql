-- AlterTable
ALTER TABLE "Pet" DROP COLUMN "born",
ADD COLUMN     "apple" INTEGER,
ADD COLUMN     "zebra" INTEGER;
