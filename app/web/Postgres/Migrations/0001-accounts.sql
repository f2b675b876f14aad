create table accounts (
  id text primary key,
  email text not null,
  name text not null,
  role text not null check (role in ('user', 'auditor', 'admin')),
  issuer text not null,
  subject text not null,
  password_hash text,
  must_change_password boolean not null default false,
  stamp text not null,
  is_disabled boolean not null default false,
  failures integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  signed_in_at timestamptz,
  avatar_version text,
  unique (issuer, subject)
);

create index accounts_by_name on accounts (lower(name), id);

-- Apart from the accounts, because every request reads those.
create table avatars (
  account_id text primary key references accounts (id) on delete cascade,
  content bytea not null check (octet_length(content) <= 262144)
);

create table data_protection_keys (
  name text primary key,
  xml text not null,
  created_at timestamptz not null default now()
);
