-- What the pipeline knows about one version of one object. The function of the ingest and the worker write it with
-- insert-on-conflict, on the condition that the sequencer is not older; this application only reads it.
create table files (
  bucket text not null,
  key text not null,
  version_id text not null default '',
  sequencer text not null default '',
  status text not null,
  size bigint not null default 0,
  media_type text,
  sha256 text,
  metadata jsonb not null default '{}',
  job_id text,
  manifest text,
  records bigint,
  result_files bigint,
  error text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (bucket, key, version_id)
);

create index files_by_job on files (job_id) where job_id is not null;

do $$
begin
  if exists (select from pg_roles where rolname = 'worker') then
    grant select, insert, update on files to worker;
  end if;
end
$$;
