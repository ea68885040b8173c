CREATE TABLE "person" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "boss_id" INTEGER,
    CONSTRAINT "person_boss_id_fkey" FOREIGN KEY ("boss_id") REFERENCES "person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE TABLE "letter" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "sender" INTEGER NOT NULL,
    "receiver" INTEGER,
    CONSTRAINT "letter_sender_fkey" FOREIGN KEY ("sender") REFERENCES "person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "letter_receiver_fkey" FOREIGN KEY ("receiver") REFERENCES "person" ("id") ON DELETE SET NULL ON UPDATE RESTRICT
);
CREATE TABLE "passport" (
    "person" INTEGER NOT NULL PRIMARY KEY,
    CONSTRAINT "passport_person_fkey" FOREIGN KEY ("person") REFERENCES "person" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE TABLE "stay" (
    "hotel" INTEGER NOT NULL,
    "room" INTEGER NOT NULL,
    PRIMARY KEY ("hotel", "room")
);
CREATE TABLE "guest" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "hotel" INTEGER NOT NULL,
    "room" INTEGER,
    CONSTRAINT "guest_hotel_room_fkey" FOREIGN KEY ("hotel", "room") REFERENCES "stay" ("hotel", "room") ON DELETE NO ACTION ON UPDATE CASCADE
);
