INSERT INTO "ps" ("id") VALUES (1);
INSERT INTO "the ms" ("m id", "p id") VALUES (1, 1);
