CREATE TABLE orders (
    id integer PRIMARY KEY,
    amount integer NOT NULL CONSTRAINT amount_is_positive CHECK (amount > 0),
    owner text NOT NULL
);
CREATE INDEX orders_owner_lower ON orders (lower(owner));
CREATE INDEX orders_amount_first ON orders (amount NULLS FIRST);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_owner ON orders USING (owner = current_user);
COMMENT ON COLUMN orders.amount IS 'in cents';

CREATE TABLE usual_orders (
    id integer PRIMARY KEY,
    amount integer
);
CREATE INDEX usual_down ON usual_orders (amount DESC NULLS FIRST);
CREATE INDEX usual_up ON usual_orders (amount ASC NULLS LAST);

CREATE TABLE bookings (
    id integer PRIMARY KEY,
    seat int4range NOT NULL,
    EXCLUDE USING gist (seat WITH &&)
);

CREATE TABLE events (
    id integer NOT NULL,
    at date NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE TABLE animals (
    id integer PRIMARY KEY,
    place integer,
    CONSTRAINT animals_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE dogs (
    CONSTRAINT dogs_pkey PRIMARY KEY (id)
) INHERITS (animals);

CREATE TABLE loose (
    at date,
    CONSTRAINT at_is_new CHECK (at > '2020-01-01')
);
COMMENT ON TABLE loose IS 'no key';

CREATE TYPE mood AS ENUM ('good', 'bad');
COMMENT ON TYPE mood IS 'of the day';

CREATE VIEW recent AS SELECT id FROM orders;
COMMENT ON VIEW recent IS 'for the start page';
