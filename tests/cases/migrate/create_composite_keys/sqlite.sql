-- CreateTable
CREATE TABLE "Room" (
    "house" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    PRIMARY KEY ("house", "number")
);

-- CreateTable
CREATE TABLE "beds" (
    "house" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,

    PRIMARY KEY ("house", "number", "letter"),
    CONSTRAINT "beds_house_number_fkey" FOREIGN KEY ("house", "number") REFERENCES "Room" ("house", "number") ON DELETE NO ACTION ON UPDATE RESTRICT
);
