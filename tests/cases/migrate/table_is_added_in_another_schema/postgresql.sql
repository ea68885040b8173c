-- CreateTable
CREATE TABLE "two"."C" (
    "id" INTEGER NOT NULL,
    "v" TEXT NOT NULL,

    CONSTRAINT "C_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "C_v_key" ON "two"."C"("v");
