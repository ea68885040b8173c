CREATE TABLE "Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "title" TEXT NOT NULL, "body" TEXT);
CREATE VIRTUAL TABLE "Post_fulltext" USING fts5("title", "body", content='Post', content_rowid='_rowid_', tokenize='porter unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "by_hand" USING fts5("title");
CREATE TRIGGER "Post_fulltext_insert" AFTER INSERT ON "Post" BEGIN INSERT INTO "Post_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
CREATE TRIGGER "Post_fulltext_delete" AFTER DELETE ON "Post" BEGIN INSERT INTO "Post_fulltext"("Post_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); END;
CREATE TRIGGER "Post_fulltext_update" AFTER UPDATE ON "Post" WHEN old._rowid_ <> new._rowid_ OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" BEGIN INSERT INTO "Post_fulltext"("Post_fulltext", rowid, "title", "body") VALUES ('delete', old._rowid_, old."title", old."body"); INSERT INTO "Post_fulltext"(rowid, "title", "body") VALUES (new._rowid_, new."title", new."body"); END;
