-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL,
    "deleted" DATETIME
);

-- CreateIndex
CREATE INDEX "User_deleted_idx" ON "User"("deleted") WHERE deleted IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE "active" = true AND "deleted" IS NULL;
