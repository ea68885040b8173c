CREATE TABLE "owners" ("email" TEXT NOT NULL, "id" INTEGER NOT NULL PRIMARY KEY);
CREATE UNIQUE INDEX "owners_email_key" ON "owners"("email");
