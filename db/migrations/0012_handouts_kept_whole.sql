-- From now on a sheet is kept whole when it is given. Not valid for what was given before, which has its hash only and can never change.
alter table handouts_given add constraint handouts_given_kept check (jsonb_typeof(content) = 'object' and content is not null and cardinality(sections) > 0) not valid;
--> statement-breakpoint
-- Reasons are the clinician's: a sheet that was given without a visit has none.
alter table handouts_given add constraint handouts_given_reasons check (reasons is null or (visit_id is not null and jsonb_typeof(reasons) = 'object')) not valid;
