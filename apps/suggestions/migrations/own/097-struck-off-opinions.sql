-- An opinion on a list may be one that a standing committee gave; opinions entered in words stay as they are.
alter table strike_off_item add column review_opinion_id uuid;

create index strike_off_item_review_opinion on strike_off_item (review_opinion_id, opened_at);
create unique index strike_off_item_review_opinion_once on strike_off_item (list_id, review_opinion_id) where review_opinion_id is not null;
