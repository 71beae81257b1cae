// Nothing is left of it. A follower refuses it: what is read beside it was read at the leader.
CREATE (n) DELETE n
