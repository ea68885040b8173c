-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Room" (
    "house" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("house","number")
);

-- CreateTable
CREATE TABLE "beds" (
    "house" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,

    CONSTRAINT "beds_pkey" PRIMARY KEY ("house","number","letter")
);

-- AddForeignKey
ALTER TABLE "beds" ADD CONSTRAINT "beds_house_number_fkey" FOREIGN KEY ("house", "number") REFERENCES "Room"("house", "number") ON DELETE NO ACTION ON UPDATE RESTRICT;
