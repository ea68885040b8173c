INSERT INTO "Kept" ("id", "title", "size") VALUES ('a', 'some words', 1);
INSERT INTO "Changed" ("id", "title", "body", "size") VALUES ('a', 'some words', 'more words', 1);
INSERT INTO "Gone" ("id", "title") VALUES ('a', 'some words');
