INSERT INTO "A" ("id", "v") VALUES (1, 1);
INSERT INTO "B" ("id", "v") VALUES (1, 1);
