create table uploads (
  id text primary key,
  bucket text not null,
  key text not null,
  owner_id text not null references accounts (id),
  sender_id text not null references accounts (id),
  name text not null,
  size bigint not null,
  media_type text not null,
  status text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (bucket, key)
);

create index uploads_by_owner on uploads (owner_id, created_at desc, id desc);
create index uploads_by_time on uploads (created_at desc, id desc);
create index uploads_open on uploads (owner_id, created_at desc)
  where status not in ('TOO_LARGE', 'DONE', 'FAILED', 'REJECTED', 'EXPIRED');
