-- feed.make
select gate.make_feed($1);

-- feed.end
select gate.end_feed() as number;

-- feed.mine
select made_at, read_at from gate.my_feed();
