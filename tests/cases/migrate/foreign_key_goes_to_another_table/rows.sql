INSERT INTO "P" ("id") VALUES (1);
INSERT INTO "Q" ("id") VALUES (1);
INSERT INTO "M" ("id", "pId") VALUES (1, 1);
