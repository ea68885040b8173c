-- DropTable
DROP TABLE "M";

-- CreateTable
CREATE TABLE "ms" (
    "id" INTEGER NOT NULL,
    "v" INTEGER,

    CONSTRAINT "ms_pkey" PRIMARY KEY ("id")
);
