// One holder a lease.
CREATE CONSTRAINT lease_name IF NOT EXISTS FOR (l:_Lease) REQUIRE l.name IS UNIQUE
