UPDATE "Crate" SET count = count + :more
