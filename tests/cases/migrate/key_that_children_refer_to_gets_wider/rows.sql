INSERT INTO "M" ("id") VALUES (1);
INSERT INTO "C" ("id", "mId") VALUES (1, 1), (2, 1);
