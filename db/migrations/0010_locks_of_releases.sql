-- The second lock (0002) for the release record: rows are added by the application, and never changed or taken back by anybody.
alter table releases force row level security;
--> statement-breakpoint
grant select, insert on releases to footfall_app;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on releases for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table releases enable always trigger append_only;
