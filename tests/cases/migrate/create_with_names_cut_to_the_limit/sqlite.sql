-- CreateTable
CREATE TABLE "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "aFieldWithAVeryLongNameAsWell" INTEGER NOT NULL,
    "another" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier_another_aFieldWithAVeryLongNameAsWell_idx" ON "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier"("another", "aFieldWithAVeryLongNameAsWell");

-- CreateIndex
CREATE UNIQUE INDEX "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier_aFieldWithAVeryLongNameAsWell_another_key" ON "AModelWithAVeryLongNameThatAloneFillsNearlyTheWholeIdentifier"("aFieldWithAVeryLongNameAsWell", "another");
