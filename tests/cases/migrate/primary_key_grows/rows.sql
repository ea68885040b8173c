INSERT INTO "Seat" VALUES (1, 1), (2, 1);
