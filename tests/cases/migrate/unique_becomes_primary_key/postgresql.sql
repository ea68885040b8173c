-- AlterTable
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_pkey" PRIMARY KEY ("number");

-- DropIndex
DROP INDEX "Seat_number_key";
