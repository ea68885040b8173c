CREATE TABLE "account" ("id" INTEGER NOT NULL PRIMARY KEY, "mail" TEXT NOT NULL, "closed" TEXT);
CREATE UNIQUE INDEX "open_mail" ON "account"("mail") WHERE closed IS NULL;
