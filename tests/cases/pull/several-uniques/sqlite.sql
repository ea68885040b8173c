CREATE TABLE "account" ("id" INTEGER NOT NULL PRIMARY KEY, "mail" TEXT NOT NULL);
CREATE UNIQUE INDEX "mail_b" ON "account"("mail");
CREATE UNIQUE INDEX "mail_a" ON "account"("mail");
