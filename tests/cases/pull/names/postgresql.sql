CREATE TABLE "order line" ("order no" INTEGER NOT NULL PRIMARY KEY, "2nd" TEXT, "__" TEXT, "a b" TEXT, "a_b" TEXT);
CREATE TABLE "class" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "String" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "2024" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "_log" ("id" INTEGER NOT NULL PRIMARY KEY, "say ""hi""" TEXT);
CREATE INDEX "by order" ON "order line"("order no", "a b");
CREATE INDEX "by nothing" ON "order line"("__");
