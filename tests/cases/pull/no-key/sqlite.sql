CREATE TABLE "visit" ("at" TIMESTAMP, "room_id" INTEGER);
CREATE TABLE "room" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "key_log" ("room_id" INTEGER, CONSTRAINT "key_log_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room" ("id") ON DELETE SET NULL ON UPDATE CASCADE);
