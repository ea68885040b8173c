-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier" (
    "id" INTEGER NOT NULL,
    "aFieldWithAVeryLongNameAsWell" INTEGER NOT NULL,
    "another" INTEGER NOT NULL,

    CONSTRAINT "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentif_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifi_idx" ON "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier"("another", "aFieldWithAVeryLongNameAsWell");

-- CreateIndex
CREATE UNIQUE INDEX "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifi_key" ON "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier"("aFieldWithAVeryLongNameAsWell", "another");
