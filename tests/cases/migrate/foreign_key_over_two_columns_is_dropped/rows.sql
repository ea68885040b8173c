INSERT INTO "P" ("a", "b") VALUES (1, 2);
INSERT INTO "M" ("id", "a", "b") VALUES (1, 1, 2), (2, NULL, NULL);
