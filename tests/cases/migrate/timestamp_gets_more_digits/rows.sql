INSERT INTO "M" ("id", "v") VALUES (1, '2026-01-02'), (2, '2026-01-03');
