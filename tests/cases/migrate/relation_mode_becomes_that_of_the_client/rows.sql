INSERT INTO "P" ("id") VALUES (1), (2);
INSERT INTO "M" ("id", "pId") VALUES (1, 1), (2, 2);
