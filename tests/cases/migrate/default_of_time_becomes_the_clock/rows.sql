INSERT INTO "M" ("id", "v") VALUES (1, '2026-01-02 03:04:05'), (2, NULL);
