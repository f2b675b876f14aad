create table audit (
  number bigint generated always as identity primary key,
  id uuid not null unique,
  at timestamptz not null,
  action text not null,
  actor_id text,
  actor text not null,
  subject text not null,
  detail text not null,
  address text not null
);

create index audit_by_action on audit (action, number desc);

-- Who can write to the log must not be able to tidy it up.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log only grows.';
end
$$;

create trigger audit_only_grows before update or delete or truncate on audit
  for each statement execute function refuse_audit_change();
