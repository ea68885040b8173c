INSERT INTO "A" ("id") VALUES (1);
INSERT INTO "B" ("id", "w") VALUES (1, 'Y'), (2, NULL);
