-- Std items1, the answers of requests by their keys, and the audit trail. The last two are the tables of Standards.ServiceDefaults.

CREATE TABLE std_items1 (
    id text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX ix_std_items1_created_at_id ON std_items1 (created_at, id);

CREATE TABLE IF NOT EXISTS idempotency_answers (
    id text PRIMARY KEY,
    request_hash text NOT NULL,
    status integer NOT NULL,
    content_type text,
    location text,
    body bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS ix_idempotency_answers_expires_at ON idempotency_answers (expires_at);

CREATE TABLE audit_records (
  sequence bigint PRIMARY KEY,
  previous_hash text NOT NULL,
  hash text NOT NULL UNIQUE,
  content text NOT NULL
);
CREATE FUNCTION audit_records_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_records is append-only';
END $$;
CREATE TRIGGER audit_records_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_records
  FOR EACH STATEMENT EXECUTE FUNCTION audit_records_append_only();
